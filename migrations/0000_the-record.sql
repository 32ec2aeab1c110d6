CREATE TABLE `commune` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`coordinated_group` text NOT NULL,
	`regions` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	CONSTRAINT "commune_id" CHECK("commune"."id" GLOB '[0-9][0-9][0-9][0-9][0-9]'),
	CONSTRAINT "commune_regions" CHECK(json_valid("commune"."regions")),
	CONSTRAINT "commune_valid" CHECK("commune"."valid_until" >= "commune"."valid_from")
);
--> statement-breakpoint
CREATE TABLE `criteria_set` (
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`id`, `revision`),
	CONSTRAINT "criteria_set_revision" CHECK("criteria_set"."revision" > 0),
	CONSTRAINT "criteria_set_document" CHECK(json_valid("criteria_set"."document"))
);
--> statement-breakpoint
CREATE TABLE `entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`commune_id` text NOT NULL,
	`set_id` text NOT NULL,
	`revision` integer NOT NULL,
	`indicator` text NOT NULL,
	`effective_on` text NOT NULL,
	`value` text,
	`judgement` text,
	`reason` text,
	`note` text,
	`replaces` text,
	`origin` text NOT NULL,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`commune_id`) REFERENCES `commune`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_id`,`revision`) REFERENCES `criteria_set`(`id`,`revision`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entry_day" CHECK("entry"."effective_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "entry_value" CHECK("entry"."value" IS NULL OR json_valid("entry"."value")),
	CONSTRAINT "entry_judgement" CHECK("entry"."judgement" IN ('met', 'met-low', 'nearly-met', 'not-met', 'not-applicable', 'not-assessed')),
	CONSTRAINT "entry_reason" CHECK(("entry"."judgement" IS NULL AND "entry"."value" IS NOT NULL) OR trim(coalesce("entry"."reason", '')) <> ''),
	CONSTRAINT "entry_origin" CHECK("entry"."origin" IN ('form', 'grid', 'import', 'api', 'sample'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_id_unique` ON `entry` (`id`);--> statement-breakpoint
CREATE INDEX `entry_holding` ON `entry` (`commune_id`,`set_id`,`indicator`,`effective_on`,`seq`);--> statement-breakpoint
CREATE INDEX `entry_commune` ON `entry` (`commune_id`,`seq`);--> statement-breakpoint
CREATE INDEX `entry_effective` ON `entry` (`set_id`,`effective_on`);--> statement-breakpoint
CREATE INDEX `entry_illustrative` ON `entry` (`seq`) WHERE "entry"."illustrative";--> statement-breakpoint
CREATE TABLE `metric_figure` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`commune_id` text NOT NULL,
	`metric` text NOT NULL,
	`effective_on` text NOT NULL,
	`value` real NOT NULL,
	`note` text,
	`origin` text NOT NULL,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`commune_id`) REFERENCES `commune`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "metric_figure_day" CHECK("metric_figure"."effective_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_figure_id_unique` ON `metric_figure` (`id`);--> statement-breakpoint
CREATE INDEX `metric_figure_series` ON `metric_figure` (`commune_id`,`metric`,`effective_on`,`seq`);--> statement-breakpoint
CREATE TABLE `recognition` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`commune_id` text NOT NULL,
	`level` text NOT NULL,
	`for_year` integer,
	`decided_on` text NOT NULL,
	`document` text,
	`source` text NOT NULL,
	FOREIGN KEY (`commune_id`) REFERENCES `commune`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recognition_day" CHECK("recognition"."decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `recognition_commune` ON `recognition` (`commune_id`);
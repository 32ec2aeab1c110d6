CREATE TABLE `batch` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`set_id` text NOT NULL,
	`file_name` text,
	`file_hash` text,
	`undoes` text,
	`first_seq` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undoes`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "batch_kind" CHECK("batch"."kind" IN ('import', 'undo')),
	CONSTRAINT "batch_undoes" CHECK(("batch"."kind" = 'undo') = ("batch"."undoes" IS NOT NULL)),
	CONSTRAINT "batch_entries" CHECK("batch"."first_seq" <= "batch"."last_seq")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batch_id_unique` ON `batch` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `batch_undoes_unique` ON `batch` (`undoes`);--> statement-breakpoint
CREATE TABLE `stored_file` (
	`hash` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`content` blob NOT NULL,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	CONSTRAINT "stored_file_hash" CHECK(length("stored_file"."hash") = 64)
);
--> statement-breakpoint
CREATE TABLE `import_template` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL,
	`author` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `set_assignment` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`commune_id` text NOT NULL,
	`set_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`document` text,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	FOREIGN KEY (`commune_id`) REFERENCES `commune`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "set_assignment_day" CHECK("set_assignment"."valid_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `set_assignment_id_unique` ON `set_assignment` (`id`);--> statement-breakpoint
CREATE INDEX `set_assignment_commune` ON `set_assignment` (`commune_id`,`valid_from`,`seq`);--> statement-breakpoint
CREATE TABLE `target_decision` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`set_id` text NOT NULL,
	`indicator` text NOT NULL,
	`part` integer,
	`kind` text NOT NULL,
	`confirmed` text,
	`region` text,
	`valid_from` text,
	`value` text,
	`document` text NOT NULL,
	`link` text,
	`file_hash` text,
	`note` text,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	FOREIGN KEY (`file_hash`) REFERENCES `stored_file`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "target_decision_kind" CHECK("target_decision"."kind" IN ('confirm', 'return', 'set')),
	CONSTRAINT "target_decision_part" CHECK("target_decision"."part" IS NULL OR "target_decision"."part" >= 0),
	CONSTRAINT "target_decision_day" CHECK("target_decision"."valid_from" IS NULL OR "target_decision"."valid_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "target_decision_confirm" CHECK(("target_decision"."kind" = 'confirm') = ("target_decision"."confirmed" IS NOT NULL)),
	CONSTRAINT "target_decision_reach" CHECK(("target_decision"."kind" = 'confirm') = ("target_decision"."valid_from" IS NULL)),
	CONSTRAINT "target_decision_region" CHECK("target_decision"."kind" <> 'confirm' OR "target_decision"."region" IS NULL),
	CONSTRAINT "target_decision_value" CHECK(("target_decision"."kind" = 'set') = ("target_decision"."value" IS NOT NULL)),
	CONSTRAINT "target_decision_document" CHECK(trim("target_decision"."document") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `target_decision_id_unique` ON `target_decision` (`id`);--> statement-breakpoint
CREATE INDEX `target_decision_set` ON `target_decision` (`set_id`,`seq`);--> statement-breakpoint
CREATE TRIGGER `batch_refuses_update` BEFORE UPDATE ON `batch`
BEGIN
	SELECT RAISE(ABORT, 'batch is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `batch_refuses_delete` BEFORE DELETE ON `batch`
BEGIN
	SELECT RAISE(ABORT, 'batch is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `stored_file_refuses_update` BEFORE UPDATE ON `stored_file`
BEGIN
	SELECT RAISE(ABORT, 'stored_file is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `stored_file_refuses_delete` BEFORE DELETE ON `stored_file`
BEGIN
	SELECT RAISE(ABORT, 'stored_file is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `set_assignment_refuses_update` BEFORE UPDATE ON `set_assignment`
BEGIN
	SELECT RAISE(ABORT, 'set_assignment is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `set_assignment_refuses_delete` BEFORE DELETE ON `set_assignment`
BEGIN
	SELECT RAISE(ABORT, 'set_assignment is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `target_decision_refuses_update` BEFORE UPDATE ON `target_decision`
BEGIN
	SELECT RAISE(ABORT, 'target_decision is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `target_decision_refuses_delete` BEFORE DELETE ON `target_decision`
BEGIN
	SELECT RAISE(ABORT, 'target_decision is append-only');
END;

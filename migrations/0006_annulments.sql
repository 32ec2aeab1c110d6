CREATE TABLE `annulment` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`act` text NOT NULL,
	`kind` text NOT NULL,
	`entry` integer,
	`metric_figure` integer,
	`commune_id` text NOT NULL,
	`batch` text,
	`reason` text NOT NULL,
	`origin` text NOT NULL,
	`recorded_at` text NOT NULL,
	`author` text NOT NULL,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`metric_figure`) REFERENCES `metric_figure`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`) REFERENCES `commune`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annulment_kind" CHECK("annulment"."kind" IN ('annul', 'reinstate')),
	CONSTRAINT "annulment_statement" CHECK(("annulment"."entry" IS NULL) <> ("annulment"."metric_figure" IS NULL)),
	CONSTRAINT "annulment_reason" CHECK(trim("annulment"."reason") <> ''),
	CONSTRAINT "annulment_origin" CHECK("annulment"."origin" IN ('form', 'grid', 'import', 'api', 'sample'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `annulment_id_unique` ON `annulment` (`id`);--> statement-breakpoint
CREATE INDEX `annulment_of_entry` ON `annulment` (`entry`,`seq`,`recorded_at`,`kind`) WHERE "annulment"."entry" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `annulment_of_figure` ON `annulment` (`metric_figure`,`seq`,`recorded_at`,`kind`) WHERE "annulment"."metric_figure" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `annulment_commune` ON `annulment` (`commune_id`,`seq`);--> statement-breakpoint
CREATE INDEX `annulment_act` ON `annulment` (`act`,`seq`);--> statement-breakpoint
CREATE INDEX `annulment_batch` ON `annulment` (`batch`,`seq`) WHERE "annulment"."batch" IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER `annulment_refuses_update` BEFORE UPDATE ON `annulment`
BEGIN
	SELECT RAISE(ABORT, 'annulment is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `annulment_refuses_delete` BEFORE DELETE ON `annulment`
BEGIN
	SELECT RAISE(ABORT, 'annulment is append-only');
END;
--> statement-breakpoint
-- What changes a commune's answers is found by its code, so the code has to be that of the statement.
CREATE TRIGGER `annulment_of_other_commune` BEFORE INSERT ON `annulment`
WHEN NEW.`commune_id` IS NOT coalesce(
	(SELECT `commune_id` FROM `entry` WHERE `seq` = NEW.`entry`),
	(SELECT `commune_id` FROM `metric_figure` WHERE `seq` = NEW.`metric_figure`)
)
BEGIN
	SELECT RAISE(ABORT, 'annulment is of another commune than its statement');
END;

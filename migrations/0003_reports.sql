CREATE TABLE `report` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`set_id` text NOT NULL,
	`revision` integer NOT NULL,
	`as_of` text NOT NULL,
	`compared_with` text NOT NULL,
	`known_at` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`made_at` text NOT NULL,
	`author` text NOT NULL,
	FOREIGN KEY (`set_id`,`revision`) REFERENCES `criteria_set`(`id`,`revision`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_days" CHECK("report"."as_of" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "report"."compared_with" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "report"."compared_with" <= "report"."as_of"),
	CONSTRAINT "report_known" CHECK("report"."known_at" < "report"."made_at"),
	CONSTRAINT "report_content" CHECK(json_valid("report"."content")),
	CONSTRAINT "report_hash" CHECK(length("report"."content_hash") = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_id_unique` ON `report` (`id`);--> statement-breakpoint
CREATE TRIGGER `report_refuses_update` BEFORE UPDATE ON `report`
BEGIN
	SELECT RAISE(ABORT, 'report is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `report_refuses_delete` BEFORE DELETE ON `report`
BEGIN
	SELECT RAISE(ABORT, 'report is append-only');
END;

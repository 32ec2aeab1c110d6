CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`two_factor_enabled` integer DEFAULT false NOT NULL,
	`role` text NOT NULL,
	`office_id` integer,
	`must_change_password` integer DEFAULT false NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `office`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_id" CHECK("account"."id" = "account"."username"),
	CONSTRAINT "account_role" CHECK("account"."role" IN ('admin', 'coordinator', 'office', 'commune', 'leader'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_username_unique` ON `account` (`username`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `account_commune` (
	`account_id` text NOT NULL,
	`commune_id` text NOT NULL,
	PRIMARY KEY(`account_id`, `commune_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`) REFERENCES `commune`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`act` text NOT NULL,
	`actor` text,
	`address` text,
	`origin` text,
	`commune_id` text,
	`set_id` text,
	`indicator` text,
	`subject` text,
	`was` text,
	`became` text,
	`reason` text,
	`digest` text,
	`hash` text NOT NULL,
	CONSTRAINT "audit_hash" CHECK(length("audit"."hash") = 64)
);
--> statement-breakpoint
CREATE INDEX `audit_commune` ON `audit` (`commune_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_sign_in` ON `audit` (`actor`,`address`) WHERE "audit"."act" = 'sign-in';--> statement-breakpoint
CREATE INDEX `audit_communes` ON `audit` (`seq`) WHERE "audit"."act" IN ('create-commune', 'change-commune');--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_user_id_unique` ON `credential` (`user_id`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`leads` text NOT NULL,
	`valid_until` text,
	CONSTRAINT "office_leads" CHECK(json_valid("office"."leads"))
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `two_factor_user_id_unique` ON `two_factor` (`user_id`);--> statement-breakpoint
CREATE TABLE `two_factor_role` (
	`role` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TRIGGER `audit_refuses_update` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_refuses_delete` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `account_refuses_delete` BEFORE DELETE ON `account`
BEGIN
	SELECT RAISE(ABORT, 'accounts are disabled, not deleted: entries name them');
END;
--> statement-breakpoint
CREATE TRIGGER `account_keeps_its_name` BEFORE UPDATE OF `id`, `username` ON `account` WHEN NEW.`id` <> OLD.`id` OR NEW.`username` <> OLD.`username`
BEGIN
	SELECT RAISE(ABORT, 'a user name never changes');
END;

CREATE TABLE `access_log` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`role` text,
	`verb` text NOT NULL,
	`subject_id` text,
	`reason` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_log_subject` ON `access_log` (`subject_id`);--> statement-breakpoint
CREATE INDEX `access_log_municipality` ON `access_log` (`municipality`,`at`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`lookup` text NOT NULL,
	`role` text,
	`name` text,
	`email` text,
	`made_by` text,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_lookup_unique` ON `invitation` (`lookup`);--> statement-breakpoint
CREATE INDEX `invitation_municipality` ON `invitation` (`municipality`,`kind`,`expires_at`);--> statement-breakpoint
CREATE TABLE `recovery` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`invitation_id` text NOT NULL,
	`profile_id` text,
	`claim` text NOT NULL,
	`made_by` text NOT NULL,
	`state` text NOT NULL,
	`agreed_by` text,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_claim_unique` ON `recovery` (`claim`);--> statement-breakpoint
CREATE INDEX `recovery_municipality` ON `recovery` (`municipality`,`state`);--> statement-breakpoint
CREATE INDEX `recovery_profile` ON `recovery` (`profile_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`policy` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `spent` (
	`id` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`municipality` text NOT NULL,
	`disabled` integer DEFAULT false NOT NULL,
	`created` text NOT NULL,
	`last_used` text NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `account_municipality` ON `account` (`municipality`,`kind`);--> statement-breakpoint
CREATE TABLE `home_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`days` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `home_visit_profile` ON `home_visit` (`profile_id`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`created` text NOT NULL,
	`last_used` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkey_account` ON `passkey` (`account_id`);--> statement-breakpoint
CREATE TABLE `personal_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`contents` text NOT NULL,
	`created` text NOT NULL,
	`last_fetched_at` integer,
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_feed_hash_unique` ON `personal_feed` (`hash`);--> statement-breakpoint
CREATE INDEX `personal_feed_profile` ON `personal_feed` (`profile_id`);--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`sign_in_name` text NOT NULL,
	`sign_in_lookup` text NOT NULL,
	`passphrase` text,
	`choices` text NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`revised_at` integer NOT NULL,
	`question` text,
	`question_since` text,
	`answered` text,
	FOREIGN KEY (`id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_signInLookup_unique` ON `profile` (`sign_in_lookup`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`);--> statement-breakpoint
CREATE TABLE `revoked_feed` (
	`hash` text PRIMARY KEY NOT NULL,
	`revoked_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `saved` (
	`profile_id` text NOT NULL,
	`noun` text NOT NULL,
	`item_id` text NOT NULL,
	`saved_on` text NOT NULL,
	PRIMARY KEY(`profile_id`, `noun`, `item_id`),
	FOREIGN KEY (`profile_id`) REFERENCES `profile`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_item` ON `saved` (`noun`,`item_id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_lookup` text,
	`password` text,
	`totp_secret` text,
	`oidc_lookup` text,
	`oidc_identity` text,
	`left` text,
	`successor_id` text,
	FOREIGN KEY (`id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`successor_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_emailLookup_unique` ON `staff` (`email_lookup`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_oidcLookup_unique` ON `staff` (`oidc_lookup`);--> statement-breakpoint
ALTER TABLE `contact` ADD `schedules` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `contact` ADD `owner_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `event` ADD `owner_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `opportunity` ADD `owner_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `story` ADD `owner_id` text REFERENCES staff(id);--> statement-breakpoint
CREATE TRIGGER access_log_keeps BEFORE DELETE ON access_log BEGIN
  SELECT RAISE(ABORT, 'the access log is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER access_log_stands BEFORE UPDATE ON access_log BEGIN
  SELECT RAISE(ABORT, 'the access log is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER access_log_grows BEFORE INSERT ON access_log WHEN EXISTS (SELECT 1 FROM access_log WHERE number = NEW.number) BEGIN
  SELECT RAISE(ABORT, 'the access log is only added to');
END;

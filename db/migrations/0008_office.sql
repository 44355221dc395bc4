CREATE TABLE `announcement` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality` text NOT NULL,
	`noun` text NOT NULL,
	`item_id` text NOT NULL,
	`recurrence_id` text,
	`kind` text NOT NULL,
	`reason` text,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcement_municipality` ON `announcement` (`municipality`,`number`);--> statement-breakpoint
CREATE INDEX `announcement_item` ON `announcement` (`noun`,`item_id`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`noun` text NOT NULL,
	`proposal` text NOT NULL,
	`item_id` text,
	`scope` text DEFAULT 'all' NOT NULL,
	`recurrence_id` text,
	`base` integer,
	`fields` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`starts_on` text,
	`author_id` text,
	`source_id` text,
	`word` text,
	`created_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `draft_queue` ON `draft` (`municipality`,`state`,`sent_at`,coalesce("starts_on", ''),`id`);--> statement-breakpoint
CREATE INDEX `draft_queue_noun` ON `draft` (`municipality`,`state`,`noun`,`sent_at`,coalesce("starts_on", ''),`id`);--> statement-breakpoint
CREATE INDEX `draft_queue_source` ON `draft` (`source_id`,`state`,`sent_at`,coalesce("starts_on", ''),`id`);--> statement-breakpoint
CREATE INDEX `draft_author` ON `draft` (`author_id`,`state`,`sent_at`,coalesce("starts_on", ''),`id`);--> statement-breakpoint
CREATE INDEX `draft_changed` ON `draft` (`municipality`,`state`,`modified_at`);--> statement-breakpoint
CREATE INDEX `draft_item` ON `draft` (`noun`,`item_id`,`state`);--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created` text NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_hash_unique` ON `api_token` (`hash`);--> statement-breakpoint
CREATE INDEX `api_token_staff` ON `api_token` (`staff_id`);--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`topics` text NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`told` integer NOT NULL,
	`failing_since` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_municipality` ON `webhook` (`municipality`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`announcement_number` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`status` integer,
	`next_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`announcement_number`) REFERENCES `announcement`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_webhook` ON `webhook_delivery` (`webhook_id`,`announcement_number`);--> statement-breakpoint
CREATE TABLE `municipality_text` (
	`municipality` text NOT NULL,
	`key` text NOT NULL,
	`lang` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`municipality`, `key`, `lang`),
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `picture` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`alt` text NOT NULL,
	`permission` text,
	`permission_note` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`uploaded_by` text,
	`created_at` integer NOT NULL,
	`unused_since` integer,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `picture_municipality` ON `picture` (`municipality`,`created_at`);--> statement-breakpoint
CREATE INDEX `event_picture` ON `event` (`picture_url`);--> statement-breakpoint
CREATE INDEX `story_picture` ON `story` (`picture_url`);--> statement-breakpoint
CREATE TABLE `picture_file` (
	`picture_id` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`format` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`picture_id`, `width`, `format`),
	FOREIGN KEY (`picture_id`) REFERENCES `picture`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`trusted` integer NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`category` text NOT NULL,
	`place_id` text,
	`category_map` text NOT NULL,
	`place_map` text NOT NULL,
	`columns` text,
	`every_hours` integer NOT NULL,
	`owner_id` text,
	`etag` text,
	`last_modified` text,
	`content_hash` text,
	`tried_at` integer,
	`read_at` integer,
	`failing_since` integer,
	`next_at` integer NOT NULL,
	`failure` text,
	`remarks` text DEFAULT '[]' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_municipality` ON `source` (`municipality`,`name`);--> statement-breakpoint
CREATE INDEX `source_due` ON `source` (`paused`,`next_at`);--> statement-breakpoint
CREATE TABLE `source_item` (
	`source_id` text NOT NULL,
	`uid` text NOT NULL,
	`snapshot` text NOT NULL,
	`event_id` text,
	`draft_id` text,
	`state` text NOT NULL,
	`seen_at` integer NOT NULL,
	`vanished_at` integer,
	PRIMARY KEY(`source_id`, `uid`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `source_item_event` ON `source_item` (`event_id`);--> statement-breakpoint
CREATE INDEX `source_item_draft` ON `source_item` (`draft_id`);--> statement-breakpoint
CREATE INDEX `source_item_uid` ON `source_item` (`uid`);--> statement-breakpoint
ALTER TABLE `contact` ADD `status` text DEFAULT 'published' NOT NULL;--> statement-breakpoint
ALTER TABLE `category` ADD `retired` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `town` ADD `retired` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `place` ADD `verify_by` text;--> statement-breakpoint
ALTER TABLE `place` ADD `retired` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `place` ADD `owner_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `place` ADD `merged_into_id` text REFERENCES place(id);--> statement-breakpoint
ALTER TABLE `story` ADD `verify_by` text;--> statement-breakpoint
CREATE TABLE `hand_over_note` (
	`id` text PRIMARY KEY NOT NULL,
	`to_id` text NOT NULL,
	`from_id` text,
	`many` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`to_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_over_note_to` ON `hand_over_note` (`to_id`);--> statement-breakpoint
CREATE INDEX `event_owner` ON `event` (`owner_id`);--> statement-breakpoint
CREATE INDEX `event_verify` ON `event` (`municipality`,`verify_by`);--> statement-breakpoint
CREATE INDEX `draft_start` ON `draft` (`municipality`,`starts_on`);--> statement-breakpoint
CREATE INDEX `event_start` ON `event` (`municipality`,`start`);--> statement-breakpoint
CREATE TABLE `figure` (
	`municipality` text NOT NULL,
	`quarter` text NOT NULL,
	`name` text NOT NULL,
	`label` text NOT NULL,
	`people` integer,
	PRIMARY KEY(`municipality`, `quarter`, `name`, `label`),
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);

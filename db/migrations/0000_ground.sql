CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`slug` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text,
	`helps_with` text NOT NULL,
	`text` text NOT NULL,
	`phone` text,
	`email` text,
	`url` text,
	`hours` text,
	`answers_within_days` integer,
	`deputy_id` text,
	`place_id` text,
	`verified` text,
	`verify_by` text,
	`placeholder` integer DEFAULT false NOT NULL,
	`example` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`modified_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_list` ON `contact` (`municipality`,`position`);--> statement-breakpoint
CREATE TABLE `event` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`municipality` text NOT NULL,
	`slug` text NOT NULL,
	`uid` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`text` text NOT NULL,
	`category` text NOT NULL,
	`place_id` text,
	`contact_id` text,
	`organiser` text,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`rule` text,
	`excluded_dates` text NOT NULL,
	`extra_dates` text NOT NULL,
	`age_from` integer,
	`age_to` integer,
	`price` integer,
	`sign_up` text NOT NULL,
	`sign_up_url` text,
	`languages` text NOT NULL,
	`access` text NOT NULL,
	`come_alone` integer NOT NULL,
	`from_afar` integer NOT NULL,
	`picture_url` text,
	`picture_alt` text,
	`visibility` text NOT NULL,
	`example` integer NOT NULL,
	`owner_role` text,
	`verify_by` text,
	`status` text NOT NULL,
	`reason` text,
	`sequence` integer NOT NULL,
	`created_at` integer NOT NULL,
	`modified_at` integer NOT NULL,
	`expanded_to` text,
	`source_uid` text,
	`source_snapshot` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_id_unique` ON `event` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_uid_unique` ON `event` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_source` ON `event` (`municipality`,`source_uid`);--> statement-breakpoint
CREATE INDEX `event_municipality` ON `event` (`municipality`,`status`);--> statement-breakpoint
CREATE INDEX `event_expansion` ON `event` (`expanded_to`);--> statement-breakpoint
CREATE TABLE `event_override` (
	`event_id` text NOT NULL,
	`recurrence_id` text NOT NULL,
	`cancelled` integer NOT NULL,
	`reason` text,
	`start` text,
	`end` text,
	`title` text,
	`summary` text,
	`place_id` text,
	PRIMARY KEY(`event_id`, `recurrence_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `occurrence` (
	`event_id` text NOT NULL,
	`recurrence_id` text NOT NULL,
	`municipality` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`status` text NOT NULL,
	`listed` integer NOT NULL,
	`long` integer NOT NULL,
	`category` text NOT NULL,
	`town` text,
	`place_id` text,
	`age_from` integer,
	`age_to` integer,
	`free` integer NOT NULL,
	`from_afar` integer NOT NULL,
	`come_alone` integer NOT NULL,
	`example` integer NOT NULL,
	PRIMARY KEY(`event_id`, `recurrence_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occurrence_list` ON `occurrence` (`municipality`,`listed`,`starts_at`);--> statement-breakpoint
CREATE INDEX `occurrence_category` ON `occurrence` (`municipality`,`listed`,`category`,`starts_at`);--> statement-breakpoint
CREATE INDEX `occurrence_town` ON `occurrence` (`municipality`,`listed`,`town`,`starts_at`);--> statement-breakpoint
CREATE INDEX `occurrence_long` ON `occurrence` (`municipality`,`starts_at`) WHERE long = 1;--> statement-breakpoint
CREATE TABLE `category` (
	`municipality` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`hue` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`municipality`, `slug`),
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `municipality` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`joined` integer DEFAULT false NOT NULL,
	`colour` text NOT NULL,
	`colour_name` text NOT NULL,
	`time_zone` text NOT NULL,
	`languages` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`revised_at` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `municipality_slug_unique` ON `municipality` (`slug`);--> statement-breakpoint
CREATE TABLE `revision` (
	`municipality` text NOT NULL,
	`number` integer NOT NULL,
	`noun` text NOT NULL,
	`item_id` text NOT NULL,
	`verb` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`snapshot` text NOT NULL,
	PRIMARY KEY(`municipality`, `number`, `noun`, `item_id`),
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revision_item` ON `revision` (`noun`,`item_id`);--> statement-breakpoint
CREATE TABLE `town` (
	`municipality` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`postal_code` text,
	PRIMARY KEY(`municipality`, `slug`),
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `opportunity` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`text` text NOT NULL,
	`organiser` text,
	`place_id` text,
	`contact_id` text,
	`url` text,
	`deadline` text,
	`age_from` integer,
	`age_to` integer,
	`open_while_away` text NOT NULL,
	`who_pays` text,
	`example` integer DEFAULT false NOT NULL,
	`status` text NOT NULL,
	`published` text NOT NULL,
	`shown_until` text,
	`verify_by` text,
	`owner_role` text,
	`modified_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opportunity_list` ON `opportunity` (`municipality`,`status`,`deadline`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`name` text NOT NULL,
	`town` text,
	`street_address` text,
	`postal_code` text,
	`latitude` real,
	`longitude` real,
	`online` integer DEFAULT false NOT NULL,
	`access_text` text,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `place_name` ON `place` (`municipality`,`name`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`text` text NOT NULL,
	`picture_url` text,
	`picture_alt` text,
	`published` text NOT NULL,
	`status` text NOT NULL,
	`example` integer DEFAULT false NOT NULL,
	`modified_at` integer NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_list` ON `story` (`municipality`,`status`,`published`);
DROP INDEX `occurrence_list`;--> statement-breakpoint
DROP INDEX `occurrence_category`;--> statement-breakpoint
DROP INDEX `occurrence_town`;--> statement-breakpoint
DROP INDEX `occurrence_long`;--> statement-breakpoint
CREATE INDEX `occurrence_list` ON `occurrence` (`municipality`,`listed`,`starts_at`,`event_id`,`recurrence_id`,`ends_at`,`example`,`free`,`from_afar`,`come_alone`,`age_from`,`age_to`,`category`,`town`);--> statement-breakpoint
CREATE INDEX `occurrence_category` ON `occurrence` (`municipality`,`listed`,`category`,`starts_at`,`event_id`,`recurrence_id`,`ends_at`,`example`,`free`,`from_afar`,`come_alone`,`age_from`,`age_to`,`town`);--> statement-breakpoint
CREATE INDEX `occurrence_town` ON `occurrence` (`municipality`,`listed`,`town`,`starts_at`,`event_id`,`recurrence_id`,`ends_at`,`example`,`free`,`from_afar`,`come_alone`,`age_from`,`age_to`,`category`);--> statement-breakpoint
CREATE INDEX `occurrence_long` ON `occurrence` (`municipality`,`listed`,`long`,`ends_at`) WHERE long = 1;
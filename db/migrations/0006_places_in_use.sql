CREATE INDEX `event_place` ON `event` (`place_id`);--> statement-breakpoint
CREATE INDEX `occurrence_place` ON `occurrence` (`place_id`,`listed`,`example`);
ALTER TABLE `event` ADD `split_from` text;--> statement-breakpoint
CREATE INDEX `event_split` ON `event` (`split_from`);--> statement-breakpoint
UPDATE `event` SET `split_from` = (
  SELECT `ended`.`item_id` FROM `revision` AS `made`
  JOIN `revision` AS `ended` ON `ended`.`municipality` = `made`.`municipality` AND `ended`.`number` = `made`.`number` - 1
  WHERE `made`.`noun` = 'event' AND `made`.`item_id` = `event`.`id` AND `made`.`verb` = 'create'
    AND `ended`.`noun` = 'event' AND `ended`.`verb` = 'change' AND `ended`.`at` = `made`.`at` AND `ended`.`actor` = `made`.`actor`
) WHERE `id` IN (SELECT `item_id` FROM `draft` WHERE `noun` = 'event' AND `scope` = 'following' AND `state` = 'published');--> statement-breakpoint
UPDATE `event` SET `split_from` = (
  WITH RECURSIVE `up` (`id`, `parent`) AS (
    SELECT `id`, `split_from` FROM `event` AS `first` WHERE `first`.`id` = `event`.`split_from`
    UNION ALL SELECT `before`.`id`, `before`.`split_from` FROM `event` AS `before` JOIN `up` ON `before`.`id` = `up`.`parent`
  ) SELECT `id` FROM `up` WHERE `parent` IS NULL
) WHERE `split_from` IS NOT NULL;

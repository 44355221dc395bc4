CREATE TRIGGER revision_stands BEFORE UPDATE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER revision_once BEFORE INSERT ON revision
WHEN EXISTS (
  SELECT 1 FROM revision
  WHERE municipality = new.municipality AND number = new.number AND noun = new.noun AND item_id = new.item_id
) BEGIN
  SELECT RAISE(ABORT, 'a revision is never replaced');
END;

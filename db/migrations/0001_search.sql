CREATE VIRTUAL TABLE event_search USING fts5(
  title, summary, text, organiser, place,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);
--> statement-breakpoint
CREATE TRIGGER event_search_insert AFTER INSERT ON event BEGIN
  INSERT INTO event_search (rowid, title, summary, text, organiser, place)
  VALUES (new.number, new.title, new.summary, new.text, new.organiser, (SELECT name FROM place WHERE id = new.place_id));
END;
--> statement-breakpoint
CREATE TRIGGER event_search_update AFTER UPDATE OF title, summary, text, organiser, place_id ON event BEGIN
  DELETE FROM event_search WHERE rowid = old.number;
  INSERT INTO event_search (rowid, title, summary, text, organiser, place)
  VALUES (new.number, new.title, new.summary, new.text, new.organiser, (SELECT name FROM place WHERE id = new.place_id));
END;
--> statement-breakpoint
CREATE TRIGGER event_search_delete AFTER DELETE ON event BEGIN
  DELETE FROM event_search WHERE rowid = old.number;
END;
--> statement-breakpoint
CREATE TRIGGER event_search_place AFTER UPDATE OF name ON place BEGIN
  UPDATE event_search SET place = new.name WHERE rowid IN (SELECT number FROM event WHERE place_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER revision_keeps BEFORE DELETE ON revision BEGIN
  SELECT RAISE(ABORT, 'a revision is never deleted');
END;

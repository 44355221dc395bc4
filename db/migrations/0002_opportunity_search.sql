CREATE VIRTUAL TABLE opportunity_search USING fts5(
  id UNINDEXED, title, summary, text, organiser,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);
--> statement-breakpoint
CREATE TRIGGER opportunity_search_insert AFTER INSERT ON opportunity BEGIN
  INSERT INTO opportunity_search (id, title, summary, text, organiser)
  VALUES (new.id, new.title, new.summary, new.text, new.organiser);
END;
--> statement-breakpoint
CREATE TRIGGER opportunity_search_update AFTER UPDATE OF title, summary, text, organiser ON opportunity BEGIN
  DELETE FROM opportunity_search WHERE id = old.id;
  INSERT INTO opportunity_search (id, title, summary, text, organiser)
  VALUES (new.id, new.title, new.summary, new.text, new.organiser);
END;
--> statement-breakpoint
CREATE TRIGGER opportunity_search_delete AFTER DELETE ON opportunity BEGIN
  DELETE FROM opportunity_search WHERE id = old.id;
END;

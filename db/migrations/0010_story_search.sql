CREATE VIRTUAL TABLE story_search USING fts5(
  id UNINDEXED, title, summary, text,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);
--> statement-breakpoint
INSERT INTO story_search (id, title, summary, text) SELECT id, title, summary, text FROM story;
--> statement-breakpoint
CREATE TRIGGER story_search_insert AFTER INSERT ON story BEGIN
  INSERT INTO story_search (id, title, summary, text) VALUES (new.id, new.title, new.summary, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER story_search_update AFTER UPDATE OF title, summary, text ON story BEGIN
  DELETE FROM story_search WHERE id = old.id;
  INSERT INTO story_search (id, title, summary, text) VALUES (new.id, new.title, new.summary, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER story_search_delete AFTER DELETE ON story BEGIN
  DELETE FROM story_search WHERE id = old.id;
END;

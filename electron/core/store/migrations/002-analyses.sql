-- Analyses look at the whole case at once, each in a job of its own. One row once it was run. fresh: over what is there now ·
-- stale: messages came or went since, or what it rests on was found anew · due: a rebuild is to run it again
CREATE TABLE analysis_run (
  name   TEXT PRIMARY KEY,
  state  TEXT NOT NULL CHECK (state IN ('fresh', 'stale', 'due')),
  -- what it counted besides its rows
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT, WITHOUT ROWID;
INSERT INTO analysis_run SELECT 'campaigns', state, json_object('short', short) FROM campaign_run;
DROP TRIGGER campaign_stale_by_new;
DROP TRIGGER campaign_stale_by_old;
DROP TABLE campaign_run;
CREATE TRIGGER analysis_stale_by_new AFTER INSERT ON message BEGIN
  UPDATE analysis_run SET state = 'stale' WHERE state = 'fresh';
END;
CREATE TRIGGER analysis_stale_by_old AFTER DELETE ON message BEGIN
  UPDATE analysis_run SET state = 'stale' WHERE state = 'fresh';
END;

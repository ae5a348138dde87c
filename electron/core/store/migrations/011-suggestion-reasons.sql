-- Suggestions rest on servers, mail programs and redirects too from here on: those that were found without are out of date.
UPDATE analysis_run SET state = 'stale' WHERE name = 'suggestions' AND state = 'fresh';

-- What was derived from the bytes of a request by dissecting them: it can be thrown away, and is derived again where
-- the catalogue of rules is another by now.
CREATE TABLE derived (
    exchange  INTEGER PRIMARY KEY,
    catalogue INTEGER NOT NULL,         -- the version of the rules that were looked for
    bytes     INTEGER NOT NULL,         -- how many bytes the request had then
    whole     INTEGER NOT NULL,         -- 0 where only their beginning was looked at
    notes     INTEGER NOT NULL,         -- how many findings there are of each severity
    warnings  INTEGER NOT NULL,
    errors    INTEGER NOT NULL,
    dangers   INTEGER NOT NULL,
    readings  INTEGER NOT NULL,         -- in how many ways readers are known to read it; 1 where they agree
    contested INTEGER NOT NULL,         -- how many bytes they read differently
    rules     TEXT    NOT NULL          -- the ids of the rules that were found, each once, with a space between
);

-- How far that has come; one row.
CREATE TABLE derivation (
    catalogue INTEGER NOT NULL,
    done      INTEGER NOT NULL          -- of all exchanges up to this one, all is derived by this catalogue
);
INSERT INTO derivation VALUES (0, 0);

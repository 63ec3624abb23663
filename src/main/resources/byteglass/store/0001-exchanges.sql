-- What was received or sent, in order. Times are microseconds since 1970 UTC. Text is Latin-1: a character an octet.
CREATE TABLE exchange (
    id              INTEGER PRIMARY KEY,
    at              INTEGER NOT NULL,
    origin          INTEGER NOT NULL,   -- 0 received, 1 sent, 2 forwarded, 3 imported
    connection      INTEGER NOT NULL,
    peer            TEXT    NOT NULL,
    local           TEXT    NOT NULL,
    accepted        INTEGER NOT NULL,
    sequence        INTEGER NOT NULL,
    pipelined_after INTEGER NOT NULL,   -- an exchange; 0 none
    method          TEXT    NOT NULL,
    target          TEXT    NOT NULL,
    version         TEXT    NOT NULL,
    host            TEXT,
    field_count     INTEGER NOT NULL,
    content_type    TEXT,
    chunked         INTEGER NOT NULL,
    content_bytes   INTEGER NOT NULL,
    request_ending  INTEGER,            -- as in outcome; null while more is awaited
    request_bytes   INTEGER NOT NULL,
    arrivals        BLOB,
    request         BLOB    NOT NULL    -- what follows is in `piece`
);

-- How an exchange came out; none while it is under way. A table of its own: added, not updated, so that a large
-- request is written once.
CREATE TABLE outcome (
    exchange          INTEGER PRIMARY KEY,
    ending            INTEGER NOT NULL, -- 0 complete, 1 closed, 2 reset, 3 timed-out, 4 over-limit, 5 refused,
                                        -- 6 interrupted
    status            INTEGER NOT NULL, -- 0 none
    duration          INTEGER,          -- microseconds
    request_bytes     INTEGER NOT NULL, -- with those that came after it was refused
    response_bytes    INTEGER NOT NULL,
    response_ending   INTEGER,
    response_arrivals BLOB,
    timeline          BLOB    NOT NULL,
    response          BLOB              -- what follows is in `piece`; null where nothing was sent
);

CREATE TABLE piece (
    id        INTEGER PRIMARY KEY,
    exchange  INTEGER NOT NULL,
    direction INTEGER NOT NULL,         -- 0 request, 1 response
    start     INTEGER NOT NULL,         -- after the end of what is in the row
    bytes     BLOB    NOT NULL
);
CREATE UNIQUE INDEX piece_place ON piece (exchange, direction, start);

-- One row, written with each batch.
CREATE TABLE state (
    exchanges       INTEGER NOT NULL,   -- how many there are
    last_exchange   INTEGER NOT NULL,   -- the highest id ever given
    last_connection INTEGER NOT NULL,
    under_way       INTEGER NOT NULL    -- all exchanges before this one have an outcome
);
INSERT INTO state VALUES (0, 0, 0, 1);

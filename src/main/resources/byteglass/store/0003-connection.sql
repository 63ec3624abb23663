-- The exchanges of one connection, in order.
CREATE INDEX exchange_connection ON exchange (connection, sequence);

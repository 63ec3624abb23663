package byteglass.http;

import byteglass.dissect.Bytes;

/// What is to be sent, and where: the bytes are the truth, and need be no HTTP.
public record Draft(Bytes raw, Destination destination) {}

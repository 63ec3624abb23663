package byteglass.listen;

import byteglass.dissect.Bytes;

/// The bytes of a reply: once for the store, and once as the array that goes to the socket and is never written to.
@SuppressWarnings("ArrayRecordComponent")
record Reply(Bytes bytes, byte[] array) {

    static Reply of(byte[] array) {
        return new Reply(Bytes.wrap(array), array);
    }
}

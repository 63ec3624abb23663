package byteglass.ui.inspect;

import byteglass.dissect.Dissection;
import byteglass.dissect.Role;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Message;
import byteglass.ui.kit.ByteNotes;
import byteglass.ui.kit.BytePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One direction of an exchange, taken apart, ready to be shown. Two are equal only when they are the same, since to
/// compare their bytes is no work for the FX thread. Immutable.
public final class Side {

    private final long id;
    private final Direction direction;
    private final Capture capture;
    private final Reading reading;

    /// @param id of the exchange
    /// @param capture its bytes, at most the first [InspectModel#LOADED_BYTES] of them
    public Side(long id, Direction direction, Capture capture, Reading reading) {
        this.id = id;
        this.direction = direction;
        this.capture = capture;
        this.reading = reading;
    }

    /// What was made of the bytes.
    ///
    /// @param dissection all bytes by their roles, whatever protocol they are
    /// @param messages the bytes as a message, after the interim responses before it (RFC 9110 section 15.2);
    ///     nothing can be read of it where they are no HTTP/1
    /// @param notes what is remarkable about the bytes
    /// @param blocks the Parts view
    /// @param end what is said after the last byte
    public record Reading(
            Dissection<? extends Role> dissection,
            List<Message> messages,
            ByteNotes notes,
            List<Block> blocks,
            BytePage.@Nullable EndMark end) {

        public Reading {
            messages = List.copyOf(messages);
            blocks = List.copyOf(blocks);
        }

        /// The message itself.
        public Message message() {
            return messages.getLast();
        }

        /// Whether all bytes are the message, so that its offsets are theirs.
        boolean isMessage() {
            return dissection.raw().length() == message().dissection().raw().length();
        }

        /// The fields of the message, trailers too, in order; none where it is only a part of the bytes.
        FieldPlaces fields() {
            return isMessage()
                    ? new FieldPlaces(message().fields(), message().content().trailers())
                    : FieldPlaces.NONE;
        }
    }

    public long id() {
        return id;
    }

    public Direction direction() {
        return direction;
    }

    public Capture capture() {
        return capture;
    }

    public Reading reading() {
        return reading;
    }

    /// Whether another is the same direction of the same exchange, with more bytes perhaps.
    boolean continues(@Nullable Side other) {
        return other != null && other.id == id && other.direction == direction;
    }
}

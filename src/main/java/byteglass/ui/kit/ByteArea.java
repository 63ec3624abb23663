package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import byteglass.ui.kit.ByteStyle.Flag;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;
import org.jspecify.annotations.Nullable;

/// The text area of a [ByteView]. It is read-only, remembers no earlier text, and copies octets, not their pictures.
///
/// CR and LF are nodes within the text, so that they take the room that their boxes need and the caret steps over
/// them as over any octet.
final class ByteArea extends GenericStyledArea<String, String, ByteStyle> {

    static final TextOps<String, ByteStyle> OPERATIONS = SegmentOps.styledTextOps();

    /// The character of the mark 0: the number of a mark is its distance to it.
    static final char FIRST_MARK = '\ue000';

    private final Supplier<Bytes> selected;

    /// @param selected the octets of the selection
    ByteArea(Supplier<Bytes> selected) {
        super("", (flow, style) -> {}, ByteStyle.plain(""), OPERATIONS, ByteArea::node);
        this.selected = selected;
        getStyleClass().add("byte-area");
        setEditable(false);
        setWrapText(false);
        setUndoManager(UndoUtils.noOpUndoManager());
        setShowCaret(Caret.CaretVisibility.ON);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        Nodes.addInputMap(this, InputMap.ignore(EventPattern.keyPressed().onlyIf(key -> !isOwn(key))));
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe(this::shown);
    }

    /// The caret is shown while the window is. The library keeps a caret that is always shown in a list of its own, and
    /// with it the window and all that it showed, even once that was closed.
    private void shown(@Nullable Boolean before, @Nullable Boolean now) {
        setShowCaret(Boolean.TRUE.equals(now) ? Caret.CaretVisibility.ON : Caret.CaretVisibility.AUTO);
    }

    /// Whether a key does something here. An editor would take in every other key too, and the shortcuts of the window
    /// with them.
    private static boolean isOwn(KeyEvent key) {
        boolean copies = key.isShortcutDown() && (key.getCode() == KeyCode.C || key.getCode() == KeyCode.A);
        return !key.isAltDown() && (copies || key.getCode().isNavigationKey());
    }

    private static Node node(StyledSegment<String, ByteStyle> segment) {
        ByteStyle style = segment.getStyle();
        return switch (style.kind()) {
            case TEXT -> text(segment.getSegment(), style);
            case BOX -> box(segment.getSegment().charAt(0), style.flag());
            case HIDDEN -> new Region();
            case MARK -> disc(segment.getSegment().charAt(0) - FIRST_MARK, style.css());
        };
    }

    private static Node text(String text, ByteStyle style) {
        TextExt node = new TextExt(text);
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().add(style.css());
        if (style.flag() != Flag.NONE) {
            node.getStyleClass().add(style.flag() == Flag.BROKEN ? "broken" : "flagged");
        }
        return node;
    }

    private static Node box(char picture, Flag flag) {
        // the empty text gives the box the base line and the height of the text around it
        StackPane room = new StackPane(new Text(), new ControlMark(ControlMark.name(picture), flag == Flag.BROKEN));
        room.getStyleClass().add(picture == '␊' && flag != Flag.BROKEN ? "room-lf" : "room-cr");
        return room;
    }

    /// @param number 0 where there is no room for all of them
    private static Node disc(int number, String severity) {
        StackPane room = new StackPane(new Text(), new NumberMark(number, severity));
        room.getStyleClass().add("room-mark");
        return room;
    }

    /// Puts the selected octets on the clipboard as Latin-1 text, one character an octet.
    @Override
    public void copy() {
        Bytes octets = selected.get();
        if (!octets.isEmpty()) {
            Clip.put(octets.latin1());
        }
    }
}

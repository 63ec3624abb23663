package byteglass.ui.shell;

import byteglass.http.HttpRole;
import byteglass.ui.kit.RoleStyle;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The listener's address as a URL, each part in the colour of its role.
public final class AddressText extends HBox {

    private final boolean sample;

    /// @param sample whether a path and a query follow, as an example of what can be asked for
    public AddressText(@NamedArg("sample") boolean sample) {
        this.sample = sample;
        getStyleClass().add("address-text");
    }

    public AddressText() {
        this(false);
    }

    /// What is asked for in the example.
    static String sampleUrl(Address address) {
        return address.url() + "hello?name=world";
    }

    /// Shows an address.
    void show(Address address) {
        getChildren().clear();
        add("http", HttpRole.SCHEME);
        add("://", HttpRole.AUTHORITY_MARK);
        add(address.urlHost(), HttpRole.HOST);
        add(":", HttpRole.PORT_MARK);
        add(Integer.toString(address.port()), HttpRole.PORT);
        if (sample) {
            add("/hello", HttpRole.PATH);
            add("?", HttpRole.QUERY_MARK);
            add("name", HttpRole.QUERY_NAME);
            add("=", HttpRole.QUERY_EQUALS);
            add("world", HttpRole.QUERY_VALUE);
        }
    }

    private void add(String text, HttpRole role) {
        Label part = new Label(text);
        part.getStyleClass().add(RoleStyle.styleClass(role));
        part.setMinWidth(USE_PREF_SIZE);
        getChildren().add(part);
    }
}

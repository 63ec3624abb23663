package byteglass.ui.traffic;

import byteglass.http.Method;
import byteglass.texts.Texts;
import byteglass.ui.kit.MethodPill;
import byteglass.ui.kit.MethodPill.Kind;

/// The method in its pill.
final class MethodCell extends EntryCell {

    private final MethodPill pill;
    private final Texts texts;

    MethodCell(Texts texts) {
        this(new MethodPill(), texts);
    }

    private MethodCell(MethodPill pill, Texts texts) {
        super(pill);
        this.pill = pill;
        this.texts = texts;
    }

    @Override
    void show(Entry entry) {
        String method = entry.row().summary().method();
        Kind kind = kind(entry);
        String shown = entry.foreign() != null ? texts.get("traffic.not-http") : method.isEmpty() ? LOADING : method;
        pill.setVisible(true);
        pill.show(shown, kind);
        setAccessibleText(kind == Kind.NONE ? shown : texts.get("traffic.method." + key(kind), shown));
    }

    @Override
    void showLoading() {
        pill.setVisible(false);
        setAccessibleText(LOADING);
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case SAFE -> "safe";
            case UNSAFE -> "unsafe";
            case CUSTOM, NONE -> "custom";
        };
    }

    private static Kind kind(Entry entry) {
        String method = entry.row().summary().method();
        if (method.isEmpty()) {
            return Kind.NONE;
        }
        return Method.registry()
                .find(method)
                .map(known -> known.safe() ? Kind.SAFE : Kind.UNSAFE)
                .orElse(Kind.CUSTOM);
    }
}

package byteglass.ui.traffic;

/// Host and port in their colours.
final class HostCell extends EntryCell {

    private final PieceText host;

    HostCell() {
        this(new PieceText());
    }

    private HostCell(PieceText host) {
        super(host);
        this.host = host;
    }

    @Override
    void show(Entry entry) {
        host.show(Target.host(entry.host()));
    }

    @Override
    void showLoading() {
        host.show(Piece.LOADING);
    }
}

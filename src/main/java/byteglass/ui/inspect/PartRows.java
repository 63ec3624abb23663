package byteglass.ui.inspect;

import byteglass.body.Part;
import byteglass.body.Watch;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.NodeLine;
import byteglass.ui.inspect.PartsRow.PartLine;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The parts of a body, each a message of its own: a row that unfolds to its fields and to its body in the form that
/// fits it best, perhaps with parts again.
///
/// A part is read whenever its row is looked at, so that of a hundred thousand only those that are unfolded cost
/// anything.
final class PartRows extends FoldingRows implements SearchedRows {

    private final List<Part> parts;
    private final BodyPlace place;
    private final Texts texts;
    private final PartFaces faces;
    /// What stands below the parts that are unfolded, by their positions.
    private final TreeMap<Integer, Below> open = new TreeMap<>();

    private final List<Function<Watch, Runnable>> rests = new ArrayList<>();

    /// @param unfolded parts are unfolded at first where there are no more than so many
    PartRows(List<Part> parts, BodyPlace place, Texts texts, int unfolded) {
        this.parts = parts;
        this.place = place;
        this.texts = texts;
        faces = new PartFaces(place, texts);
        for (int i = 0; i < parts.size() && parts.size() <= unfolded; i++) {
            unfold(i);
        }
    }

    private void unfold(int position) {
        Part part = parts.get(position);
        Below below = new Below(faces.beginning(part));
        open.put(position, below);
        if (faces.isLong(part)) {
            rests.add(watch -> {
                List<List<PartsRow>> all = faces.all(part, watch);
                return () -> below.rows = all;
            });
        }
    }

    /// What stands below a part: its beginning, and later all of it.
    private static final class Below {
        private List<List<PartsRow>> rows;

        Below(List<List<PartsRow>> rows) {
            this.rows = rows;
        }

        int size() {
            return rows.stream().mapToInt(List::size).sum();
        }

        PartsRow get(int index) {
            int left = index;
            for (List<PartsRow> each : rows) {
                if (left < each.size()) {
                    return each.get(left);
                }
                left -= each.size();
            }
            throw new IndexOutOfBoundsException(index);
        }

        IntStream near(long octet) {
            IntStream all = IntStream.empty();
            int start = 0;
            for (List<PartsRow> each : rows) {
                int before = start;
                all = IntStream.concat(all, SearchedRows.near(each, octet).map(index -> before + index));
                start += each.size();
            }
            return all;
        }
    }

    @Override
    List<Function<Watch, Runnable>> rests() {
        List<Function<Watch, Runnable>> all = new ArrayList<>(rests);
        rests.clear();
        below().forEach(each -> all.addAll(each.rests()));
        return all;
    }

    /// Parts of parts, and trees in parts.
    private List<FoldingRows> below() {
        return open.values().stream()
                .flatMap(below -> below.rows.stream())
                .filter(FoldingRows.class::isInstance)
                .map(FoldingRows.class::cast)
                .toList();
    }

    private PartLine line(int position) {
        Part part = parts.get(position);
        String name = part.labels().disposition().parameter("name").orElse("");
        String file = part.labels().disposition().parameter("filename").orElse("");
        String what = Stream.of(
                        part.labels().type().name(), Formats.size(part.content().length()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return new PartLine(
                place.of(part.range().start(), part.range().end()),
                part,
                open.containsKey(position),
                new NodeLine.Label(
                        name.isEmpty() ? texts.get("inspect.part", position + 1) : CodeRows.pictured(name),
                        CodeRows.pictured(file),
                        what));
    }

    @Override
    public int size() {
        return parts.size() + open.values().stream().mapToInt(Below::size).sum();
    }

    @Override
    public PartsRow get(int index) {
        int before = 0;
        for (Map.Entry<Integer, Below> each : open.entrySet()) {
            int at = each.getKey() + before;
            if (index <= at) {
                break;
            }
            int size = each.getValue().size();
            if (index <= at + size) {
                return each.getValue().get(index - at - 1);
            }
            before += size;
        }
        return line(index - before);
    }

    /// The row of the part that holds an octet, and what may hold it below.
    @Override
    public IntStream near(long octet) {
        int part = partAt(octet);
        int row = part
                + open.headMap(part).values().stream().mapToInt(Below::size).sum();
        Below below = open.get(part);
        return IntStream.concat(
                IntStream.of(row),
                below == null ? IntStream.empty() : below.near(octet).map(index -> row + 1 + index));
    }

    /// The last part that begins before an octet; the first where parts have no octets of their own.
    private int partAt(long octet) {
        int low = 0;
        int high = place.plain() ? parts.size() - 1 : 0;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (place.of(parts.get(middle).range().start(), Long.MAX_VALUE >> 1).start() <= octet) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    boolean unfold(PartsRow row, boolean unfold) {
        if (!(row instanceof PartLine line)) {
            return below().stream().anyMatch(each -> each.unfold(row, unfold));
        }
        int position = position(line.part());
        if (position < 0) {
            return below().stream().anyMatch(each -> each.unfold(row, unfold));
        }
        if (open.containsKey(position) == unfold) {
            return false;
        }
        if (unfold) {
            unfold(position);
        } else {
            open.remove(position);
        }
        return true;
    }

    /// Where a part stands, by its octets; negative where it is none of these.
    private int position(Part part) {
        int low = 0;
        int high = parts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Part each = parts.get(middle);
            int order = Long.compare(each.range().start(), part.range().start());
            if (order == 0) {
                return each.equals(part) ? middle : -1;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }
}

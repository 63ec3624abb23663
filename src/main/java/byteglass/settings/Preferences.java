package byteglass.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// What is remembered from one start to the next, by keys. Keys that nobody here knows are kept. Safe on any thread,
/// and quick: what changes is written a moment later, on a worker.
///
/// A file that is damaged is [set aside][#setAside] and the defaults hold; one that cannot be read is left alone.
public final class Preferences implements AutoCloseable {

    /// So that a divider that is dragged is not written at every pixel.
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final @Nullable PreferencesFile file;
    private final Executor workers;
    private final Map<String, Object> values;
    private final @Nullable Path setAside;

    /// Held while the file is written, so that the newest values are written last.
    private final Object writing = new Object();

    private boolean changed;
    private boolean underWay;

    private Preferences(
            @Nullable PreferencesFile file, Executor workers, Map<String, Object> values, @Nullable Path setAside) {
        this.file = file;
        this.workers = workers;
        this.values = new LinkedHashMap<>(values);
        this.setAside = setAside;
    }

    /// Those of a file, which need not be there. Blocks.
    ///
    /// @param workers where the file is written
    public static Preferences open(Path path, Executor workers) {
        PreferencesFile file = new PreferencesFile(path);
        try {
            return new Preferences(file, workers, file.read(), null);
        } catch (JsonProcessingException damaged) {
            try {
                return new Preferences(file, workers, Map.of(), file.setAside());
            } catch (IOException immovable) {
                return new Preferences(null, workers, Map.of(), null);
            }
        } catch (IOException unreadable) {
            return new Preferences(null, workers, Map.of(), null);
        }
    }

    /// None, which are forgotten when the program ends.
    public static Preferences none() {
        return new Preferences(null, Runnable::run, Map.of(), null);
    }

    /// Where a damaged file was put; empty where the file was well.
    public Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /// A word; empty where there is none.
    public synchronized Optional<String> text(String key) {
        return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /// A number; empty where there is none.
    public synchronized OptionalDouble number(String key) {
        return values.get(key) instanceof BigDecimal number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /// Remembers a word.
    public void put(String key, String value) {
        change(key, value);
    }

    /// Remembers a number; what is none is passed over, such as the place of a window that has none yet.
    public void put(String key, double value) {
        if (Double.isFinite(value)) {
            change(key, BigDecimal.valueOf(value));
        }
    }

    private synchronized void change(String key, Object value) {
        if (!value.equals(values.put(key, value)) && file != null) {
            changed = true;
            if (!underWay) {
                underWay = true;
                workers.execute(this::writeSoon);
            }
        }
    }

    private void writeSoon() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            underWay = false;
        }
        write();
    }

    /// Writes what has changed since the last time; what cannot be written is tried again at the next change.
    private void write() {
        synchronized (writing) {
            Map<String, Object> now = changes();
            if (file != null && !now.isEmpty()) {
                try {
                    file.write(now);
                } catch (IOException unwritable) {
                    failed();
                }
            }
        }
    }

    /// All values, where one has changed.
    private synchronized Map<String, Object> changes() {
        Map<String, Object> now = changed ? new LinkedHashMap<>(values) : Map.of();
        changed = false;
        return now;
    }

    private synchronized void failed() {
        changed = true;
    }

    /// Writes what is not written yet. Blocks.
    @Override
    public void close() {
        write();
    }
}

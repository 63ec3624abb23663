package byteglass;

import byteglass.http.Inputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/// Runs benchmarks with JMH's own options, then prints ratios: for each set of parameters, how much faster methods of
/// Byteglass are than the others, and what they allocate for each octet of input.
///
/// Machines differ and are noisy; ratios of one run hold better than times.
public final class Benchmarks {

    /// The methods that are compared with all others of the same parameters.
    private static final String WHOLE = "byteglass";

    private static final String PART = "byteglassFraming";

    /// What the goals of URLs are told by.
    private static final String URI = "javaNetUri";

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Collection<RunResult> results = new Runner(new CommandLineOptions(args)).run();
        Map<String, List<RunResult>> groups = new LinkedHashMap<>();
        for (RunResult result : results) {
            groups.computeIfAbsent(parameters(result.getParams()), key -> new ArrayList<>())
                    .add(result);
        }
        System.out.printf(
                "%n%-12s %-20s %12s %12s %12s %12s %12s %12s%n",
                "input", "reader", "ns an input", "full", "framing", "URI", "B allocated", "B an octet");
        groups.forEach(Benchmarks::print);
        System.out.println(
                "\nfull, framing, URI: how many times as long as Byteglass takes to dissect the same input fully, or"
                        + " to frame it, or as java.net.URI takes to read it");
    }

    private static void print(String parameters, List<RunResult> group) {
        double whole = time(group, WHOLE);
        double part = time(group, PART);
        double uri = time(group, URI);
        group.sort(
                Comparator.comparingDouble(result -> result.getPrimaryResult().getScore()));
        for (RunResult result : group) {
            double score = result.getPrimaryResult().getScore();
            Result<?> rate = result.getSecondaryResults().get("gc.alloc.rate.norm");
            double allocated = rate == null ? Double.NaN : rate.getScore();
            System.out.printf(
                    "%-12s %-20s %12.0f %12s %12s %12s %12.0f %12s%n",
                    parameters,
                    name(result),
                    score,
                    ratio(score / whole),
                    ratio(score / part),
                    ratio(score / uri),
                    allocated,
                    ratio(allocated / octets(parameters)));
        }
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "" : "%.2f".formatted(value);
    }

    private static double time(List<RunResult> group, String name) {
        return group.stream()
                .filter(result -> name(result).equals(name))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double octets(String parameters) {
        return Arrays.stream(Inputs.values())
                .filter(input -> input.name().equals(parameters))
                .mapToDouble(input -> input.bytes().length)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static String parameters(BenchmarkParams params) {
        List<String> values = new ArrayList<>();
        for (String key : params.getParamsKeys()) {
            values.add(params.getParam(key));
        }
        return String.join(" ", values);
    }
}

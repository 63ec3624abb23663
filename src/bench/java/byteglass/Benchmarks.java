package byteglass;

import java.util.ArrayList;
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

/// Runs benchmarks with JMH's own options, then prints ratios: for each set of parameters, how much faster `byteglass`
/// methods are than the others, and what they allocate for each octet of input.
///
/// Machines differ and are noisy; ratios of one run hold better than times.
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Collection<RunResult> results = new Runner(new CommandLineOptions(args)).run();
        Map<String, List<RunResult>> groups = new LinkedHashMap<>();
        for (RunResult result : results) {
            groups.computeIfAbsent(parameters(result.getParams()), key -> new ArrayList<>())
                    .add(result);
        }
        System.out.printf("%n%-28s %-28s %14s %10s %14s%n", "input", "reader", "ns an input", "ratio", "B allocated");
        groups.forEach(Benchmarks::print);
        System.out.println("\nratio: how many times as long as Byteglass's full dissection of the same input takes");
    }

    private static void print(String parameters, List<RunResult> group) {
        double ours = group.stream()
                .filter(result -> name(result).equals("byteglass"))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
        group.sort(
                Comparator.comparingDouble(result -> result.getPrimaryResult().getScore()));
        for (RunResult result : group) {
            double score = result.getPrimaryResult().getScore();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            System.out.printf(
                    "%-28s %-28s %14.0f %10.2f %14.0f%n",
                    parameters,
                    name(result),
                    score,
                    score / ours,
                    allocated == null ? Double.NaN : allocated.getScore());
        }
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

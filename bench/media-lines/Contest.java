import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some of ours against some of theirs: all in turns, so that what else the machine does meets each alike. */
final class Contest {
    /** Rounds of warm work before the first that counts: the compilers work in them. */
    private static final int WARM_UP = 3;

    private final Bench bench;
    private final String what;
    private final double wanted;
    private final Map<String, Work> ours = new LinkedHashMap<>();
    private final Map<String, Work> theirs = new LinkedHashMap<>();

    /** @param wanted 0 when only the figure is of interest */
    Contest(Bench bench, String what, double wanted) {
        this.bench = bench;
        this.what = what;
        this.wanted = wanted;
    }

    /** The whole command: this one is to reach the wanted ratio. */
    Contest command(Work work) {
        ours.put("command", work);
        return this;
    }

    /** The same in a process that lives. */
    Contest warm(Warm.Action action) {
        ours.put("warm", new Warm(action));
        return this;
    }

    /** @param peer with its version */
    Contest against(String peer, Work work) {
        theirs.put(peer, work);
        return this;
    }

    /** Runs and prints; what ours took is compared with each peer. Does nothing when there is nothing of one side: that was told. */
    void run() throws Exception {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return;
        }
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        for (Map.Entry<String, Work> one : ours.entrySet()) {
            for (int i = 0; one.getValue() instanceof Warm && i < WARM_UP; i++) {
                one.getValue().cpu();
            }
        }
        for (int round = 0; round < bench.rounds(); round++) {
            for (Map<String, Work> side : List.of(theirs, ours)) {
                for (Map.Entry<String, Work> one : side.entrySet()) {
                    taken.computeIfAbsent(one.getKey(), name -> new ArrayList<>()).add(one.getValue().cpu());
                }
            }
        }
        theirs.keySet().forEach(peer -> bench.say("  " + what + ": " + peer + ": " + Spread.of(taken.get(peer))));
        for (String own : ours.keySet()) {
            Spread mine = Spread.of(taken.get(own));
            bench.say("  " + what + ": ours, " + own + ": " + mine);
            double least = Double.MAX_VALUE;
            for (String peer : theirs.keySet()) {
                Spread other = Spread.of(taken.get(peer));
                double ratio = other.median() / mine.median();
                least = Math.min(least, ratio);
                bench.say(String.format("      ratio %.2f (%.2f to %.2f) to %s, wanted %.2f, load %s", ratio, other.least() / mine.most(),
                        other.most() / mine.least(), peer, wanted, Bench.load()));
            }
            if (wanted > 0) {
                bench.verdict(what + ", " + own, least, wanted);
            }
        }
    }
}

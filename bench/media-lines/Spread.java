import java.util.List;

/** CPU seconds of several runs. */
record Spread(double median, double least, double most) {
    static Spread of(List<Double> runs) {
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    @Override
    public String toString() {
        return String.format("%.2f s (%.2f to %.2f)", median, least, most);
    }
}

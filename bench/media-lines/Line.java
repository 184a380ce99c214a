/** One line of the table: its own class, and an entry in the benchmark's main class. */
interface Line {
    /** As it is named on the command line. */
    String name();

    /** Makes its inputs, runs its contests and compares what came out. What it cannot run it tells by {@link Bench#notRun}. */
    void run(Bench bench) throws Exception;
}

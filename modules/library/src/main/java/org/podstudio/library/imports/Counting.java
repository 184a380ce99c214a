package org.podstudio.library.imports;

import java.util.function.Predicate;
import org.podstudio.core.api.problem.Problem;

/** Adds up how much there is to import; what is wrong is told when it is imported. */
final class Counting implements Finds {
    private final Predicate<Candidate> counts;
    private long bytes;
    private long files;

    Counting(Predicate<Candidate> counts) {
        this.counts = counts;
    }

    long bytes() {
        return bytes;
    }

    long files() {
        return files;
    }

    @Override
    public void candidate(Candidate candidate) {
        if (counts.test(candidate)) {
            files++;
            long sum = bytes + candidate.sizeBytes();
            bytes = sum < 0 ? Long.MAX_VALUE : sum; // an archive may claim anything
        }
    }

    @Override
    public void skipped(String shown, String reason) {}

    @Override
    public void failed(String shown, Problem problem) {}
}

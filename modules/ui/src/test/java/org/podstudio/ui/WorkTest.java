package org.podstudio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.project.ProjectClosedException;

class WorkTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void aProjectClosedMeanwhileIsNoProblemForTheUser() {
        Work.direct().run(() -> {
            throw new ProjectClosedException();
        }, done -> told.add("done"), problem -> told.add(problem.code()));
        assertThat(told).isEmpty();
    }

    @Test
    void whatNobodyForesawIsToldAsAProblem() {
        Work.direct().run(() -> {
            throw new IllegalStateException("out of range");
        }, done -> told.add("done"), problem -> told.add(problem.code() + ": " + problem.why()));
        assertThat(told).containsExactly("unexpected: Out of range.");
    }
}

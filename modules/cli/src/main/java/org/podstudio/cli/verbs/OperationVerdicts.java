package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Session;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.hardware.Guard;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.hardware.Verdict;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;

/** Whether this machine can run each operation on images, on a picture of ordinary size, with default settings. */
final class OperationVerdicts {
    /** What today's generators make. */
    private static final PixelSize ORDINARY = new PixelSize(1024, 1024);

    private final JobQueue queue;
    private final Guard guard;

    OperationVerdicts(Session session) throws StudioException {
        this.queue = session.service(JobQueue.class);
        this.guard = session.service(Guard.class);
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (JobKind<?> kind : queue.kinds()) {
            if (kind instanceof FileOperation<?> operation && kind.accepts().contains(MediaType.IMAGE)) {
                list.add(json(operation));
            }
        }
        return list;
    }

    private <S extends JobSettings> Map<String, Object> json(FileOperation<S> operation) {
        Path home = UserHome.current().root();
        MediaFacts facts = MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), ORDINARY, null, false);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", operation.id());
        json.put("title", operation.title());
        String verdict;
        Problem problem = null;
        Requirement needs = null;
        try {
            needs = operation.requirement(operation.defaults(), new InputFile(home.resolve("ordinary.png"), facts, null));
            switch (guard.judge(operation.title(), needs, home)) {
                case Verdict.Ok ok -> verdict = "ok";
                case Verdict.Warn warn -> {
                    verdict = "warn";
                    problem = warn.problem();
                }
                case Verdict.Block block -> {
                    verdict = "block";
                    problem = block.problem();
                }
            }
        } catch (StudioException e) {
            verdict = "block";
            problem = e.problem();
        }
        json.put("verdict", verdict);
        json.put("for", String.format(Locale.ROOT, "image %dx%d", ORDINARY.width(), ORDINARY.height()));
        json.put("ram", needs == null ? null : needs.ram());
        json.put("cpu_seconds", needs == null ? null : needs.cpuSeconds());
        json.put("problem", problem == null ? null : Json.problem(problem));
        return json;
    }
}

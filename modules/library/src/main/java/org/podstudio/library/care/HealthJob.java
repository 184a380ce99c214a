package org.podstudio.library.care;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.Lane;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.spi.JobContext;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.KindCard;
import org.podstudio.core.spi.ProjectJob;

/** Verifies the whole project, every file's content included. Makes no assets. */
@ServiceProvider(service = JobKind.class)
public final class HealthJob implements ProjectJob<HealthSettings> {
    private static final KindCard<HealthSettings> CARD =
            new KindCard<>("health", "Check library", HealthSettings.DEFAULTS, Set.of(), Lane.IO);

    /** Setting of the project: epoch milliseconds of the last finished check. */
    public static final String CHECKED_AT = "health.checked_at";

    /** A drive that is away makes a problem of each of 100,000 files; the record keeps the first and the counts of all. */
    private static final int LISTED = 1000;

    private final Clock clock;

    /** For the Lookup. */
    public HealthJob() {
        this(Clock.systemUTC());
    }

    HealthJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public KindCard<HealthSettings> card() {
        return CARD;
    }

    @Override
    public List<AssetId> run(HealthSettings settings, Project project, List<AssetId> inputs, JobContext context)
            throws StudioException, CancelledException {
        CheckReport report = project.care().check(settings.mend(), context::step);
        Map<String, Integer> counts = new TreeMap<>();
        List<Map<String, Object>> listed = new ArrayList<>();
        for (List<CheckReport.Finding> findings : List.of(report.problems(), report.notes())) {
            for (CheckReport.Finding finding : findings) {
                counts.merge(finding.code(), 1, Integer::sum);
                if (listed.size() < LISTED) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("code", finding.code());
                    one.put("path", finding.path());
                    one.put("what", finding.what());
                    listed.add(one);
                }
                context.log(finding.code() + " " + finding.path() + ": " + finding.what());
            }
        }
        context.fact("counts", counts);
        context.fact("problems", listed);
        context.fact("checked", report.assets().values().stream().mapToLong(Long::longValue).sum());
        if (project.readOnly().isEmpty()) {
            project.settings().put(CHECKED_AT, Long.toString(clock.millis()));
        }
        return List.of();
    }
}

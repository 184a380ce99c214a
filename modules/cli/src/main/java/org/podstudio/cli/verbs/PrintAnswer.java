package org.podstudio.cli.verbs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.podstudio.cli.Session;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.print.PrintCheck;
import org.podstudio.core.api.print.PrintFacts;
import org.podstudio.core.api.print.PrintFinding;
import org.podstudio.core.api.print.PrintSize;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;

/** What {@code inspect --print} adds to a picture. */
final class PrintAnswer {
    private final PrintCheck check;
    private final PrintSize size;
    private final Session session;

    PrintAnswer(Session session, PrintSize size) throws StudioException {
        this.check = session.service(PrintCheck.class);
        this.size = size;
        this.session = session;
    }

    Map<String, Object> of(Path file) throws StudioException, CancelledException {
        PrintFacts facts = check.measure(file, size, () -> session.interruption().raised());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dpi", rounded(facts.dpi(), 10));
        json.put("width_in", rounded(facts.printed().width(), 1000));
        json.put("height_in", rounded(facts.printed().height(), 1000));
        json.put("visible", rounded(facts.visible(), 1e6));
        json.put("haze", rounded(facts.haze(), 1e6));
        json.put("haze_away_from_edges", rounded(facts.hazeAway(), 1e6));
        json.put("fringe_delta_e", rounded(facts.fringe(), 100));
        json.put("outside_safe_area", rounded(facts.outsideSafe(), 1e6));
        json.put("cut", facts.cut().stream().map(side -> side.name().toLowerCase(Locale.ROOT)).toList());
        List<Map<String, Object>> findings = PrintFinding.of(facts).stream().map(PrintAnswer::finding).toList();
        json.put("findings", findings);
        return json;
    }

    private static Map<String, Object> finding(PrintFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.weight().name().toLowerCase(Locale.ROOT));
        json.putAll(Json.problem(finding.problem()));
        return json;
    }

    private static double rounded(double value, double steps) {
        return Math.round(value * steps) / steps;
    }
}

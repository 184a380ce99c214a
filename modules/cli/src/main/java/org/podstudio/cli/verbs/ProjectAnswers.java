package org.podstudio.cli.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podstudio.cli.Answer;
import org.podstudio.cli.json.Json;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.project.CheckReport;
import org.podstudio.core.api.project.Project;

/** What all project commands answer. */
final class ProjectAnswers {
    private ProjectAnswers() {}

    static Map<String, Object> json(Project project, Map<MediaType, Long> assets, List<CheckReport.Finding> problems) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", project.root());
        json.put("name", project.name());
        json.put("engine", project.engine());
        Map<String, Object> counts = new LinkedHashMap<>();
        for (MediaType type : MediaType.values()) {
            counts.put(type.wire(), assets.getOrDefault(type, 0L));
        }
        json.put("assets", counts);
        json.put("problems", findings(problems));
        json.put("notices", project.notices().stream().map(Json::problem).toList());
        project.readOnly().ifPresent(why -> json.put("read_only", why.code()));
        return json;
    }

    static List<Map<String, Object>> findings(List<CheckReport.Finding> findings) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (CheckReport.Finding finding : findings) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", finding.code());
            one.put("path", finding.path());
            one.put("what", finding.what());
            list.add(one);
        }
        return list;
    }

    static Answer info(Project project, String before) {
        Map<MediaType, Long> assets = project.assets().countByType();
        return Answer.of(json(project, assets, List.of()), () -> before + project.root() + "\n" + text(project, assets));
    }

    static String text(Project project, Map<MediaType, Long> assets) {
        return Texts.count(assets.getOrDefault(MediaType.IMAGE, 0L), "image", "images") + ", "
                + assets.getOrDefault(MediaType.AUDIO, 0L) + " audio, "
                + Texts.count(assets.getOrDefault(MediaType.VIDEO, 0L), "video", "videos")
                + "; database: " + project.engine();
    }
}

package org.podstudio.packbuilder.build;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something the user should know about a pack that was built all the same.
 *
 * @param path of the asset in the project, or empty when it is about the pack
 */
public record Warning(String code, String path, String what) {
    /** As a job's fact. */
    Map<String, Object> asFact() {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("path", path);
        fact.put("code", code);
        fact.put("what", what);
        return fact;
    }
}

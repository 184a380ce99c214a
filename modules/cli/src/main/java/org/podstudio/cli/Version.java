package org.podstudio.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Which version this is. */
final class Version {
    private Version() {}

    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            // A jar that cannot be read would not have got this far.
            throw new java.io.UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    static Answer answer() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", "PODStudio");
        json.put("version", number());
        json.put("java", Runtime.version().toString());
        json.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return Answer.of(json, () -> "PODStudio " + json.get("version") + " (Java " + json.get("java") + ", "
                + json.get("os") + ")");
    }
}

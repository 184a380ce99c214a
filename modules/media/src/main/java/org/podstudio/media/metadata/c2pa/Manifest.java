package org.podstudio.media.metadata.c2pa;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one manifest claims.
 *
 * @param generator the program that made the claim, e.g. {@code OpenAI Media Service API}
 * @param parents labels of the manifests of what this was made from, as far as they are named
 */
record Manifest(String label, @Nullable String generator, @Nullable String generatorVersion, List<Action> actions, List<String> parents) {

    /**
     * One thing that was done.
     *
     * @param name e.g. {@code c2pa.created}
     * @param agent program or model that did it
     * @param sourceType last part of the IPTC digital source type, e.g. {@code trainedAlgorithmicMedia}
     */
    record Action(String name, @Nullable String agent, @Nullable String agentVersion, @Nullable String sourceType,
            @Nullable String description) {

        /** Source: IPTC's digital source types; Microsoft says it in words. */
        boolean saysAi() {
            return "trainedAlgorithmicMedia".equals(sourceType) || "compositeWithTrainedAlgorithmicMedia".equals(sourceType)
                    || "AI Generated Image".equals(description);
        }
    }
}

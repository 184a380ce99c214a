package org.podstudio.media.metadata.c2pa;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which people know what stands in credentials and tags. */
public final class Makers {
    /** A word found in what a maker says of itself → platform; the more exact words first. */
    private static final Map<String, String> PLATFORMS = platforms();

    /** How models are called, as opposed to programs and services. */
    private static final Pattern MODEL = Pattern.compile("(?i)(gpt-|dall[·-]?e|imagen|veo|sora|gemini|flux|sd3|firefly).*");

    /** Who made it, where nobody says. */
    public static final String UNNAMED = "AI (generator not named)";

    private Makers() {}

    private static Map<String, String> platforms() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("chatgpt", "ChatGPT");
        names.put("gpt-4o", "ChatGPT");
        names.put("dall·e", "DALL·E");
        names.put("dall-e", "DALL·E");
        names.put("dalle", "DALL·E");
        names.put("sora", "Sora");
        names.put("openai", "OpenAI");
        names.put("gpt-image", "OpenAI");
        names.put("image creator", "Microsoft Bing Image Creator");
        names.put("bing", "Microsoft Bing Image Creator");
        names.put("firefly", "Adobe Firefly");
        names.put("gemini", "Google Gemini");
        names.put("imagen", "Google Imagen");
        names.put("veo", "Google Veo");
        names.put("google", "Google");
        names.put("microsoft", "Microsoft");
        names.put("midjourney", "Midjourney");
        names.put("stability", "Stability AI");
        names.put("leonardo", "Leonardo");
        names.put("ideogram", "Ideogram");
        names.put("recraft", "Recraft");
        names.put("krea", "Krea");
        names.put("elevenlabs", "ElevenLabs");
        names.put("kling", "Kling");
        names.put("runway", "Runway");
        names.put("pika", "Pika");
        names.put("luma", "Luma");
        names.put("hailuo", "Hailuo");
        names.put("minimax", "Hailuo");
        names.put("suno", "Suno");
        names.put("udio", "Udio");
        return names;
    }

    /** Known by any of these texts, the first ones first; else the first of them. */
    public static String platform(@Nullable String... said) {
        for (String text : said) {
            String known = known(text);
            if (known != null) {
                return known;
            }
        }
        for (String text : said) {
            if (text != null) {
                return text;
            }
        }
        return "Content Credentials";
    }

    /** The platform that a text names as a word of its own; null when it names none. */
    public static @Nullable String known(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : PLATFORMS.entrySet()) {
            if (hasWord(lower, entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** "Lumatic" is not Luma, but "veo-3" is Veo and "OpenAI" names OpenAI. */
    private static boolean hasWord(String lower, String word) {
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetter(lower.charAt(at - 1));
            boolean ends = end == lower.length() || !Character.isLetter(lower.charAt(end)) || lower.startsWith("ai", end) || lower.startsWith("ml", end);
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    static boolean isModel(@Nullable String agent) {
        return agent != null && MODEL.matcher(agent).matches();
    }
}

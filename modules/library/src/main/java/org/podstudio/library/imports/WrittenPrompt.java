package org.podstudio.library.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.asset.OwnPrompt;
import org.podstudio.core.api.asset.PromptChange;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.core.spi.MetadataReader;
import org.podstudio.library.text.JsonText;

/**
 * A prompt as somebody has it in the clipboard: the settings of Automatic1111 and its kin, a line of Midjourney, a generator's JSON, or
 * just words. The readers of what is embedded in files tell which.
 *
 * @param negative what was not wanted; empty where the text does not say whether anything was not
 */
public record WrittenPrompt(String prompt, Optional<String> negative) {
    /** Longer than any graph of a generator. */
    private static final int MOST_CHARS = 4 << 20;

    /** The line with which all who write like Automatic1111 begin what was not wanted. */
    private static final Pattern NEGATIVE = Pattern.compile("^[ \\t]*Negative prompt:", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** Midjourney's flag for what was not wanted: up to the next flag. */
    private static final Pattern NO = Pattern.compile("\\s--no\\s+(.+?)(?=\\s--\\w|$)", Pattern.DOTALL);

    /** Flags that only Midjourney has. Source: its parameter list. */
    private static final Pattern FLAG = Pattern.compile("\\s--(?:no|ar|aspect|v|version|niji|s|stylize|"
            + "c|chaos|w|weird|q|quality|seed|style|iw|sref|cref|tile|raw)\\b");

    private static final Pattern IMAGINE = Pattern.compile("^/imagine(?:\\s+prompt:?)?\\s+", Pattern.CASE_INSENSITIVE);

    /**
     * @param text not blank
     * @throws StudioException for a text that is too long for a prompt
     */
    public static WrittenPrompt of(String text, Collection<? extends MetadataReader> readers) throws StudioException {
        if (text.length() > MOST_CHARS) {
            throw tooLong(text.length());
        }
        WrittenPrompt read = JsonText.read(text).flatMap(json -> json(text, json, readers)).orElseGet(() -> words(text, readers));
        if (read.prompt.length() > OwnPrompt.MOST_CHARS || read.negative.orElse("").length() > OwnPrompt.MOST_CHARS) {
            throw tooLong(Math.max(read.prompt.length(), read.negative.orElse("").length()));
        }
        return read;
    }

    private static Optional<WrittenPrompt> json(String text, Object json, Collection<? extends MetadataReader> readers) {
        for (EmbeddedText view : JsonSidecar.views(text, json)) {
            Optional<WrittenPrompt> found = CompanionReader.ask(readers, view).flatMap(WrittenPrompt::of);
            if (found.isPresent()) {
                return found;
            }
        }
        Told told = JsonSidecar.read(text, json);
        return told.generator() == null ? Optional.ofNullable(told.prompt()).map(prompt -> new WrittenPrompt(prompt, Optional.empty()))
                : of(told.generator());
    }

    private static WrittenPrompt words(String text, Collection<? extends MetadataReader> readers) {
        return CompanionReader.ask(readers, new EmbeddedText(Map.of("parameters", List.of(text)))).flatMap(WrittenPrompt::of)
                .orElseGet(() -> plain(text.strip()));
    }

    /** Whoever tells of a sampling tells of all of it: what is not there was not asked for. */
    private static Optional<WrittenPrompt> of(GeneratorMetadata found) {
        return found.prompt() == null ? Optional.empty()
                : Optional.of(new WrittenPrompt(found.prompt(), Optional.of(found.negativePrompt() == null ? "" : found.negativePrompt())));
    }

    private static WrittenPrompt plain(String text) {
        Matcher negative = NEGATIVE.matcher(text);
        if (negative.find()) {
            return new WrittenPrompt(text.substring(0, negative.start()).strip(), Optional.of(text.substring(negative.end()).strip()));
        }
        String line = IMAGINE.matcher(text).replaceFirst("");
        if (!FLAG.matcher(line).find()) {
            return new WrittenPrompt(line, Optional.empty());
        }
        Matcher no = NO.matcher(line);
        return no.find() ? new WrittenPrompt(no.replaceFirst("").strip(), Optional.of(no.group(1).strip()))
                : new WrittenPrompt(line, Optional.of(""));
    }

    private static StudioException tooLong(int length) {
        return StudioException.of("prompt-too-long", "The prompt was not set.",
                "It has " + length + " characters, and a prompt has at most " + OwnPrompt.MOST_CHARS + ".", "Set a shorter one, or write it into the notes.");
    }

    /** Gives it to assets; what the text does not say stays as it is. */
    public Curation.SetPrompt step() {
        return new Curation.SetPrompt(prompt.isEmpty() ? new PromptChange.Keep() : new PromptChange.Own(prompt), PromptChange.orKeep(negative.orElse(null)));
    }
}

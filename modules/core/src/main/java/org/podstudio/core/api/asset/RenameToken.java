package org.podstudio.core.api.asset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;

/** What a {@link RenamePattern} can take from an asset; its name in a pattern is the lower-case constant name. */
public enum RenameToken {
    /** The theme. */
    THEME,
    /** The name it has, without the ending. */
    NAME,
    /** The same. */
    STEM,
    /** The ending without its dot; it is kept anyway. */
    EXT,
    /** The ending of what the file is, whatever its name promises; {@code .{format}} at the end of a pattern replaces a wrong ending. */
    FORMAT,
    /** The number in the batch, {@code {n:3}} with at least three digits. */
    N,
    /** The prompt's words, {@code {prompt:6}} the first six. */
    PROMPT,
    SEED,
    /** The model's name, without folder and file ending. */
    MODEL,
    /** The program that made it. */
    GENERATOR,
    /** The day it came into the project, {@code {date:yyyyMMdd}} as Java's DateTimeFormatter writes it; UTC. */
    DATE,
    WIDTH,
    HEIGHT,
    W,
    H,
    /** Nothing when not rated. */
    RATING,
    /** The first tag. */
    TAG,
    /** {@code image}, {@code audio}, {@code video}. */
    TYPE,
    /** The colour label. */
    LABEL,
    /** The asset's ID, {@code {id:8}} its first eight characters. */
    ID;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    /** What a token with its argument gives; empty for what an asset has nothing for. */
    @FunctionalInterface
    interface Value {
        String of(Asset asset, int number);
    }

    static Optional<RenameToken> of(String name) {
        return Arrays.stream(values()).filter(token -> token.wire().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(RenameToken::wire).toList();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it does not take {@code argument}, in words for the user */
    Value with(String argument) {
        return switch (this) {
            case THEME -> plain(argument, Asset::theme);
            case NAME, STEM -> plain(argument, asset -> stem(asset.filename()));
            case EXT -> plain(argument, asset -> LegalNames.extension(asset.filename()));
            case FORMAT -> plain(argument, asset -> asset.facts().format());
            case N -> {
                int digits = number(argument, 1);
                yield (asset, number) -> String.format(Locale.ROOT, "%0" + digits + "d", number);
            }
            case PROMPT -> {
                int words = number(argument, Integer.MAX_VALUE);
                yield (asset, number) -> words(asset.prompt() == null ? "" : asset.prompt(), words);
            }
            case SEED -> plain(argument, asset -> generator(asset, made -> made.seed() == null ? null : made.seed().toString()));
            case MODEL -> plain(argument, asset -> model(generator(asset, GeneratorMetadata::model)));
            case GENERATOR -> plain(argument, asset -> generator(asset, GeneratorMetadata::platform));
            case DATE -> date(argument.isEmpty() ? "yyyy-MM-dd" : argument);
            case WIDTH, W -> plain(argument, asset -> text(asset.facts().width()));
            case HEIGHT, H -> plain(argument, asset -> text(asset.facts().height()));
            case RATING -> plain(argument, asset -> asset.rating() == null ? "" : asset.rating().toString());
            case TAG -> plain(argument, asset -> asset.tags().isEmpty() ? "" : asset.tags().getFirst());
            case TYPE -> plain(argument, asset -> asset.facts().type().wire());
            case LABEL -> plain(argument, asset -> asset.label() == null ? "" : asset.label().wire());
            case ID -> {
                int length = number(argument, 36);
                yield (asset, number) -> asset.id().toString().substring(0, Math.min(36, length));
            }
        };
    }

    private Value plain(String argument, Function<Asset, String> value) {
        if (!argument.isEmpty()) {
            throw new IllegalArgumentException("it takes nothing after a colon");
        }
        return (asset, number) -> value.apply(asset);
    }

    private static int number(String argument, int otherwise) {
        if (argument.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(argument).matches()) {
            throw new IllegalArgumentException("it takes a number from 1 to 99");
        }
        return Integer.parseInt(argument);
    }

    private static Value date(String format) {
        DateTimeFormatter formatter;
        try {
            formatter = DateTimeFormatter.ofPattern(format, Locale.ROOT).withZone(ZoneOffset.UTC);
            formatter.format(Instant.EPOCH);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("\"" + format + "\" is no form of a date", e);
        }
        return (asset, number) -> formatter.format(asset.createdAt());
    }

    private static String stem(String filename) {
        return LegalNames.extension(filename).isEmpty() ? filename : filename.substring(0, filename.lastIndexOf('.'));
    }

    private static String generator(Asset asset, Function<GeneratorMetadata, @Nullable String> part) {
        String value = asset.generator() == null ? null : part.apply(asset.generator());
        return value == null ? "" : value;
    }

    private static String model(String model) {
        String file = model.substring(Math.max(model.lastIndexOf('/'), model.lastIndexOf('\\')) + 1);
        return file.replaceFirst("(?i)\\.(safetensors|ckpt|pt|pth|gguf|onnx)$", "");
    }

    private static String words(String prompt, int count) {
        return NO_WORD.splitAsStream(prompt).filter(word -> !word.isEmpty()).limit(count).collect(Collectors.joining("_"));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

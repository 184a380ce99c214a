package org.podstudio.inspector.ui.models;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.model.ModelCare.State;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.model.Upscaling;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.problem.WindowWords;

/** What is said of a model, and the shapes beside the words. */
@Messages({
    "MODELWORDS_removal=Background removal", "MODELWORDS_upscale=Upscaling", "MODELWORDS_own=Your own",
    "MODELWORDS_here=Installed", "# {0} - number", "MODELWORDS_part={0} % fetched", "# {0} - bytes", "MODELWORDS_part_bytes={0} fetched",
    "MODELWORDS_absent=Not fetched", "MODELWORDS_file_missing=Its file is missing", "MODELWORDS_failed=Failed",
    "MODELWORDS_yes=May be sold", "MODELWORDS_no=Not for sale", "MODELWORDS_unknown=Sale unclear",
    "MODELWORDS_yes_why=The licence lets you sell what is made with it.",
    "MODELWORDS_no_why=The licence forbids to sell what is made with it: packs with such results are not built unless you insist.",
    "MODELWORDS_unknown_why=Nobody says clearly whether what is made with it may be sold. Packs with such results tell of it.",
    "# {0} - pixels", "MODELWORDS_square=the picture in {0} × {0} pixels",
    "MODELWORDS_any=tiles of any size, red, green, blue", "MODELWORDS_any_bgr=tiles of any size, blue, green, red",
    "# {0} - what is taken off, e.g. 0.5", "# {1} - what divides, e.g. 1.0", "MODELWORDS_scaled=less {0}, divided by {1}",
    "MODELWORDS_mask=gives a mask", "MODELWORDS_logits=gives a mask by a sigmoid",
    "# {0} - number", "# {1} - pixels", "MODELWORDS_larger=gives {0} times the size, seams overlap by {1} pixels",
    "# {0} - state", "# {1} - size", "MODELWORDS_state_size={0} · {1}", "MODELWORDS_processor=The processor",
    "MODELWORDS_illustration=Illustrations", "MODELWORDS_photo=Photos",
    "MODELWORDS_fetch_next=Check the network connection and fetch it again, or get its file elsewhere and import it here.",
    "MODELWORDS_damaged_next=Remove it and fetch it again, or import it from a file.",
    "MODELWORDS_other_next=Fetch it again, or import the file of another source."
})
final class ModelWords {
    private ModelWords() {}

    static String task(ModelEntry model) {
        return model.task().equals(ModelEntry.UPSCALE) ? Bundle.MODELWORDS_upscale() : Bundle.MODELWORDS_removal();
    }

    static String heading(ModelRow row) {
        return row.kept().own() ? Bundle.MODELWORDS_own() : task(row.kept().model());
    }

    static String state(ModelRow row) {
        if (row.busy().isPresent()) {
            return row.busy().get().words();
        }
        if (row.problem().isPresent() && !(row.kept().state() instanceof State.Part)) {
            return Bundle.MODELWORDS_failed();
        }
        return switch (row.kept().state()) {
            case State.Here here -> Bundle.MODELWORDS_here();
            case State.Part part when part.of() != null && part.of() >= part.bytes() ->
                    Bundle.MODELWORDS_part(Texts.count(part.bytes() * 100 / part.of()));
            case State.Part part -> Bundle.MODELWORDS_part_bytes(Texts.bytes(part.bytes()));
            case State.Absent absent -> absent.possible() ? Bundle.MODELWORDS_absent() : Bundle.MODELWORDS_file_missing();
        };
    }

    /** How it is with its file, and how large that is. */
    static String stateAndSize(ModelRow row) {
        String size = row.busy().isPresent() ? "" : size(row);
        return size.isEmpty() ? state(row) : Bundle.MODELWORDS_state_size(state(row), size);
    }

    /** As jobs name it, in words where there are some. */
    static String device(String device) {
        return device.equals("cpu") ? Bundle.MODELWORDS_processor() : device.toUpperCase(Locale.ROOT);
    }

    static Glyph glyph(ModelRow row) {
        if (row.busy().isPresent()) {
            return Glyph.LOADER_CIRCLE;
        }
        if (row.problem().isPresent()) {
            return Glyph.TRIANGLE_ALERT;
        }
        return switch (row.kept().state()) {
            case State.Here here -> Glyph.CIRCLE_CHECK;
            case State.Part part -> Glyph.PAUSE;
            case State.Absent absent -> absent.possible() ? Glyph.DOWNLOAD : Glyph.LINK_2_OFF;
        };
    }

    static Token color(ModelRow row) {
        if (row.busy().isPresent()) {
            return Token.ACCENT;
        }
        if (row.problem().isPresent()) {
            return Token.BAD;
        }
        return switch (row.kept().state()) {
            case State.Here here -> Token.GOOD;
            case State.Part part -> Token.WARN;
            case State.Absent absent -> absent.possible() ? Token.SECOND : Token.WARN;
        };
    }

    /** Bytes on the disk, else to fetch; empty when not known. */
    static String size(ModelRow row) {
        return switch (row.kept().state()) {
            case State.Here here -> Texts.bytes(here.bytes());
            case State.Part part -> part.of() == null ? "" : Texts.bytes(part.of());
            case State.Absent absent -> absent.of() == null ? "" : Texts.bytes(absent.of());
        };
    }

    static String sale(ModelEntry model) {
        return switch (model.commercial()) {
            case "yes" -> Bundle.MODELWORDS_yes();
            case "no" -> Bundle.MODELWORDS_no();
            default -> Bundle.MODELWORDS_unknown();
        };
    }

    static String saleMeans(ModelEntry model) {
        return switch (model.commercial()) {
            case "yes" -> Bundle.MODELWORDS_yes_why();
            case "no" -> Bundle.MODELWORDS_no_why();
            default -> Bundle.MODELWORDS_unknown_why();
        };
    }

    static Glyph saleGlyph(ModelEntry model) {
        return switch (model.commercial()) {
            case "yes" -> Glyph.SHIELD_CHECK;
            case "no" -> Glyph.BAN;
            default -> Glyph.FILE_QUESTION_MARK;
        };
    }

    static Token saleColor(ModelEntry model) {
        return switch (model.commercial()) {
            case "yes" -> Token.GOOD;
            case "no" -> Token.BAD;
            default -> Token.WARN;
        };
    }

    /** What the network is given and what it gives. */
    static String processing(ModelEntry model) {
        Upscaling how = model.upscaling();
        if (how != null) {
            return sentence(how.channels().equals("bgr") ? Bundle.MODELWORDS_any_bgr() : Bundle.MODELWORDS_any(),
                    Bundle.MODELWORDS_larger(how.scale(), how.overlapPx()));
        }
        String input = Bundle.MODELWORDS_square(String.valueOf(model.inputSize()));
        String output = model.output().equals("logits") ? Bundle.MODELWORDS_logits() : Bundle.MODELWORDS_mask();
        return model.mean().isEmpty() ? sentence(input, output)
                : sentence(input, Bundle.MODELWORDS_scaled(numbers(model.mean()), numbers(model.std())), output);
    }

    private static String sentence(String... parts) {
        String all = String.join(", ", parts);
        return all.substring(0, 1).toUpperCase(Locale.getDefault()) + all.substring(1);
    }

    private static String numbers(List<Float> values) {
        return values.stream().distinct().count() == 1 ? String.valueOf(values.getFirst())
                : values.stream().map(String::valueOf).collect(Collectors.joining(" / "));
    }

    /** What it was made for, among the pictures it does well; empty when nothing is said. */
    static String content(ModelEntry model) {
        return model.upscaling() == null ? "" : model.upscaling().content().stream()
                .map(word -> word.equals("photo") ? Bundle.MODELWORDS_photo() : Bundle.MODELWORDS_illustration())
                .collect(Collectors.joining(", "));
    }

    /** What to do next, with what this window has buttons for. */
    static String next(Problem problem, ModelRow row) {
        return switch (problem.code()) {
            case "model-unreachable" -> Bundle.MODELWORDS_fetch_next();
            case "checksum-mismatch" -> row.here() ? Bundle.MODELWORDS_damaged_next() : Bundle.MODELWORDS_other_next();
            default -> WindowWords.next(problem);
        };
    }
}

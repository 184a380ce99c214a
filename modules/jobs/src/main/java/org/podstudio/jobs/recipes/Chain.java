package org.podstudio.jobs.recipes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobSettings;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.media.StreamFacts;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;

/** A recipe that can run: no recipes within it, every kind installed, every setting checked. */
record Chain(Recipe recipe, List<Link<?>> links) {
    Chain {
        links = List.copyOf(links);
    }

    /** The last step that the chain goes through: it makes the main output. */
    Link<?> last() {
        return links.stream().filter(Link::inChain).reduce((one, next) -> next).orElseThrow();
    }

    /** Types of file for which every step accepts what the one before makes. */
    Set<MediaType> accepts() {
        Set<MediaType> accepted = EnumSet.noneOf(MediaType.class);
        for (MediaType type : MediaType.values()) {
            try {
                follow(sample(type), (link, facts) -> {});
                accepted.add(type);
            } catch (StudioException e) {
                continue; // not of this type
            }
        }
        return accepted;
    }

    /** Facts of an ordinary file of that type: a PNG, a WAV, an MP4 with sound. */
    private static MediaFacts sample(MediaType type) {
        return switch (type) {
            case IMAGE -> MediaFacts.image(new SniffedType(type, "image/png", "png"), new PixelSize(1024, 1024), null, true);
            case AUDIO -> new MediaFacts(type, "audio/wav", "wav", null, null, null, null, 10.0, null, 48_000, 2, "pcm_s16le", null,
                    "pcm_s16le", null, List.of(new StreamFacts("audio", "pcm_s16le", true)));
            case VIDEO -> new MediaFacts(type, "video/mp4", "mp4", 1920, 1080, null, null, 10.0, 25.0, 48_000, 2, "h264", "h264", "aac",
                    false, List.of(new StreamFacts("video", "h264", true), new StreamFacts("audio", "aac", true)));
        };
    }

    /** What each step needs, from what it will probably get. */
    List<Requirement> requirements(InputFile input) throws StudioException {
        List<Requirement> needs = new java.util.ArrayList<>();
        follow(input.facts(), (link, facts) -> needs.add(requirement(link, with(input, facts))));
        return needs;
    }

    private static <S extends JobSettings> Requirement requirement(Link<S> link, InputFile input) throws StudioException {
        return link.operation().requirement(link.settings(), input);
    }

    /** Memory is needed by one step at a time; files of all steps may lie side by side. */
    static Requirement sum(List<Requirement> needs) {
        return needs.stream().reduce(Requirement.NONE, (one, next) -> new Requirement(Math.max(one.ram(), next.ram()),
                Math.max(one.ramComfortable(), next.ramComfortable()), one.disk() + next.disk(), one.cpuSeconds() + next.cpuSeconds(),
                Math.max(one.vram(), next.vram())));
    }

    /** Size of the main output and time of all steps. */
    Estimate estimate(InputFile input) throws StudioException {
        Long[] bytes = {null};
        double seconds = sum(requirements(input)).cpuSeconds();
        follow(input.facts(), (link, facts) -> {
            if (link.inChain()) {
                bytes[0] = estimate(link, with(input, facts)).bytes();
            }
        });
        return new Estimate(bytes[0], seconds == 0 ? null : seconds);
    }

    private static <S extends JobSettings> Estimate estimate(Link<S> link, InputFile input) throws StudioException {
        return link.operation().estimate(link.settings(), input);
    }

    MediaFacts foreseen(MediaFacts input) throws StudioException {
        return follow(input, (link, facts) -> {});
    }

    private interface Visitor {
        void visit(Link<?> link, MediaFacts facts) throws StudioException;
    }

    private MediaFacts follow(MediaFacts input, Visitor visitor) throws StudioException {
        MediaFacts facts = input;
        for (Link<?> link : links) {
            try {
                checkType(link, facts.type());
                visitor.visit(link, facts);
                if (link.inChain()) {
                    facts = foreseen(link, facts);
                }
            } catch (StudioException e) {
                throw at(link, "was not started", e);
            }
        }
        return facts;
    }

    private static <S extends JobSettings> MediaFacts foreseen(Link<S> link, MediaFacts facts) throws StudioException {
        return link.operation().foreseen(link.settings(), facts);
    }

    private static InputFile with(InputFile input, MediaFacts facts) {
        return new InputFile(input.file(), facts, input.asset());
    }

    static void checkType(Link<?> link, MediaType type) throws StudioException {
        Set<MediaType> accepts = link.operation().accepts();
        if (!accepts.isEmpty() && !accepts.contains(type)) {
            throw StudioException.of("wrong-type", "This step does not work on it.", "It gets " + type.wire() + ", and works on "
                    + String.join(" or ", accepts.stream().sorted().map(MediaType::wire).toList()) + " only.",
                    "Choose other files, or change the recipe's steps.");
        }
    }

    /** The same problem, told as one of this step of this recipe. @param became e.g. {@code was not started} */
    StudioException at(Link<?> link, String became, StudioException e) {
        Problem problem = e.problem();
        return new StudioException(new Problem(problem.code(), "\"" + recipe.title() + "\" " + became + " at step " + link.number() + " of "
                + links.size() + ", " + link.operation().title() + ". " + problem.what(), problem.why(), problem.next()), e);
    }
}

package org.podstudio.cli;

import java.io.File;
import java.util.List;
import org.podstudio.core.api.problem.StudioException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Picocli set up the way this command line works: one flat command, nothing expanded, last word wins. */
final class Parser {
    private Parser() {}

    static CommandLine of(String name, Verb verb, Globals globals) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(verb);
        spec.name("podstudio " + name);
        spec.addMixin("globals", CommandSpec.forAnnotatedObject(globals));
        CommandLine parser = new CommandLine(spec);
        parser.setExpandAtFiles(false);
        parser.setInterpolateVariables(false);
        parser.setOverwrittenOptionsAllowed(true);
        parser.setPosixClusteredShortOptionsAllowed(false);
        parser.setUsageHelpAutoWidth(false);
        parser.setUsageHelpWidth(100);
        spec.usageMessage().abbreviateSynopsis(false).sortOptions(false).sortSynopsis(false);
        return parser;
    }

    static void parse(CommandLine parser, String name, List<String> arguments) throws StudioException {
        try {
            parser.parseArgs(arguments.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            String first = e.getUnmatched().getFirst();
            refuseFileWithDash(name, e.getUnmatched());
            if (first.startsWith("-")) {
                if (parser.getCommandSpec().positionalParameters().stream().anyMatch(each -> each.paramLabel().contains("QUERY"))) {
                    throw Unknown.optionOrQuery(name, first, List.copyOf(parser.getCommandSpec().optionsMap().keySet()));
                }
                throw Unknown.option(name, first, List.copyOf(parser.getCommandSpec().optionsMap().keySet()));
            }
            throw Usage.wrong(name, "\"" + Visible.text(first) + "\" is one argument too many.",
                    "\"" + name + "\" was given more than it takes.");
        } catch (MissingParameterException e) {
            refuseFileWithDash(name, arguments);
            throw Usage.wrong(name, "Something is missing for \"" + name + "\".", sentence(e));
        } catch (ParameterException e) {
            throw Usage.wrong(name, "\"" + name + "\" was not understood.", sentence(e));
        }
    }

    /** A file whose name begins with a dash is meant more likely than an option that there is not. */
    private static void refuseFileWithDash(String name, List<String> arguments) throws StudioException {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return;
            }
            if (argument.startsWith("-") && new File(argument).exists()) {
                throw StudioException.of("unknown-option", "\"" + Visible.text(argument) + "\" was taken for an option.",
                        "It begins with a dash, and \"" + name + "\" has no such option. There is a file of this name.",
                        "To name the file, write ./" + Visible.text(argument) + ", or put -- before it.");
            }
        }
    }

    private static String sentence(ParameterException e) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return Visible.text(text.endsWith(".") ? text : text + ".");
    }
}

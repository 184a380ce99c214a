package org.podstudio.cli.verbs;

import org.podstudio.core.api.asset.Curation;
import picocli.CommandLine.Command;

/** {@code assets theme}. */
@Command(description = "Sets the theme of assets; files stay where they are.")
public final class AssetsTheme extends ThemeChange {
    public AssetsTheme() {
        super("assets theme");
    }

    @Override
    Curation step(String name) {
        return new Curation.SetTheme(name.strip());
    }
}

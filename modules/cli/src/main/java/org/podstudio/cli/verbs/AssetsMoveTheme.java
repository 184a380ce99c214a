package org.podstudio.cli.verbs;

import org.podstudio.core.api.asset.Curation;
import picocli.CommandLine.Command;

/** {@code assets move-theme}. */
@Command(description = "Sets the theme of assets and moves their files to its folder.")
public final class AssetsMoveTheme extends ThemeChange {
    public AssetsMoveTheme() {
        super("assets move-theme");
    }

    @Override
    Curation step(String name) {
        return new Curation.MoveToTheme(name);
    }
}

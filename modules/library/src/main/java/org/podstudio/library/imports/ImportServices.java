package org.podstudio.library.imports;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.settings.UserSettings;
import org.podstudio.core.spi.MetadataReader;

/** What an import works with. */
record ImportServices(MediaProbe probe, Collection<? extends MetadataReader> readers, Optional<UserSettings> userSettings,
        Placeholders placeholders, Clock clock) {}

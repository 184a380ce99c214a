package org.podstudio.inference.models;

import java.nio.file.Path;
import org.podstudio.core.api.model.ModelEntry;

/** A model whose file was compared with its checksum. */
public record VerifiedModel(ModelEntry entry, Path file, String sha256) {}

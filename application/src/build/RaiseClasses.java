import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Raises the classes of a jar that are older than version 50, which no archive of linked classes takes, to {@link #VERSION}: adds
 * the stack maps that newer versions must have, and changes no instruction. {@code java RaiseClasses.java JAR}: the jar is
 * replaced and keeps its time; the same jar gives the same bytes; one that was raised stays.
 */
final class RaiseClasses {
    private static final int VERSION = ClassFile.JAVA_17_VERSION;
    /** What the Apache licence asks of changed files, and how a second run knows. */
    private static final String NOTE = "META-INF/CHANGES.txt";

    private RaiseClasses() {}

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        Map<String, Long> times = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.put(entry.getName(), in.readAllBytes());
                    times.put(entry.getName(), entry.getTime());
                }
            }
        }
        if (contents.containsKey(NOTE)) {
            return;
        }
        ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(name -> {
            byte[] found = contents.get(name.descriptorString().substring(1, name.descriptorString().length() - 1) + ".class");
            return found == null ? null : new ByteArrayInputStream(found);
        }).orElse(ClassHierarchyResolver.defaultResolver());
        contents.replaceAll((name, bytes) -> name.endsWith(".class") && !name.startsWith("META-INF/") ? raised(name, bytes, hierarchy) : bytes);
        contents.put(NOTE, ("The classes of this jar were raised to class file version " + VERSION + " when PODStudio was built: stack maps were"
                + " added, no instruction was changed.\n").getBytes(StandardCharsets.UTF_8));
        FileTime modified = Files.getLastModifiedTime(jar);
        Path fresh = jar.resolveSibling(jar.getFileName() + ".part");
        long newest = Collections.max(times.values());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(fresh))) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTime(times.getOrDefault(content.getKey(), newest));
                out.putNextEntry(entry);
                out.write(content.getValue());
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(fresh, modified);
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] raised(String name, byte[] bytes, ClassHierarchyResolver hierarchy) {
        ClassFile files = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        ClassModel old = files.parse(bytes);
        if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return bytes;
        }
        byte[] raised = files.transformClass(old, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                .andThen((builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(VERSION, 0);
                    } else {
                        builder.with(element);
                    }
                }));
        var faults = files.verify(raised);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(name + " cannot be raised: " + faults.getFirst());
        }
        return raised;
    }
}

package org.podstudio.storage.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.problem.UncheckedStudioException;
import org.podstudio.core.api.project.ProjectClosedException;

/**
 * One open database: one connection that writes, a few that read, each opened when first needed. Safe from any thread; every
 * method blocks. After {@link #close} each throws {@link ProjectClosedException}.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    private final Path file;
    private final Dialect dialect;
    private final Statements statements = new Statements();
    private final Writer writer;
    private final Readers readers;
    private volatile boolean closed;
    private volatile boolean damaged;
    private final @Nullable Problem readOnly;

    private Database(Path file, Dialect dialect, Connection writer, Dialect.Role readerRole, @Nullable Problem readOnly) {
        this.file = file;
        this.dialect = dialect;
        this.writer = new Writer(dialect, statements, writer);
        this.readers = new Readers(() -> dialect.open(file, readerRole));
        this.readOnly = readOnly;
    }

    /** Opens the file, making it if it is not there; nothing is migrated. */
    public static Database open(Engine engine, Path file) throws StudioException {
        return open(engine.dialect(), file);
    }

    static Database open(Dialect dialect, Path file) throws StudioException {
        try {
            return new Database(file, dialect, dialect.open(file, Dialect.Role.WRITER), Dialect.Role.READER, null);
        } catch (SQLException e) {
            throw DatabaseProblems.of(dialect, file, e);
        }
    }

    /**
     * Opens an existing file for reading only.
     *
     * @param frozen whether nobody can change the file, so that nothing is written beside it either
     * @param why what every attempt to write fails with
     */
    public static Database openReadOnly(Engine engine, Path file, Frozen frozen, Problem why) throws StudioException {
        Dialect dialect = engine.dialect();
        Dialect.Role role = frozen == Frozen.YES ? Dialect.Role.FROZEN : Dialect.Role.READER;
        try {
            return new Database(file, dialect, dialect.open(file, role), role, why);
        } catch (SQLException e) {
            throw DatabaseProblems.of(dialect, file, e);
        }
    }

    /** Whether a file lies where nothing can be written. */
    public enum Frozen {
        YES,
        NO
    }

    public Engine engine() {
        return dialect.engine();
    }

    /** Whether a statement met a damaged page. */
    public boolean damaged() {
        return damaged;
    }

    private StudioException problem(Exception e) {
        StudioException problem = DatabaseProblems.of(dialect, file, e);
        damaged |= problem.problem().code().equals("database-corrupt");
        return problem;
    }

    /** Whether this process has committed anything. */
    public boolean changed() {
        return writer.changed();
    }

    public Path file() {
        return file;
    }

    /** Work with mappers inside the database. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Sql sql) throws StudioException;
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Change {
        void in(Sql sql) throws StudioException;
    }

    /** Reads; never waits for the writer. */
    public <T> T read(Work<T> work) {
        try {
            return readOrFail(work);
        } catch (StudioException e) {
            throw new UncheckedStudioException(e);
        }
    }

    /** As {@link #read} for callers that declare StudioException. */
    public <T> T readOrFail(Work<T> work) throws StudioException {
        readers.enter();
        try {
            requireOpen();
            Connection connection = readers.take();
            boolean sound = false;
            try (SqlSession session = statements.session(connection, ExecutorType.SIMPLE); Sql sql = new Sql(dialect, statements, session)) {
                T result = work.in(sql);
                sound = true;
                return result;
            } finally {
                readers.giveBack(connection, sound);
            }
        } catch (SQLException | PersistenceException e) {
            throw problem(e);
        } finally {
            readers.leave();
        }
    }

    /** Writes in one transaction: all of it or, when {@code work} throws, nothing. */
    public <T> T write(Durability durability, Work<T> work) throws StudioException {
        return onWriter(connection -> {
            requireWritable();
            return writer.transaction(durability, work);
        });
    }

    /** As {@link #write} for callers that declare no StudioException. */
    public <T> T writeUnchecked(Durability durability, Work<T> work) {
        try {
            return write(durability, work);
        } catch (StudioException e) {
            throw new UncheckedStudioException(e);
        }
    }

    public void change(Durability durability, Change change) throws StudioException {
        write(durability, sql -> {
            change.in(sql);
            return Boolean.TRUE;
        });
    }

    public void changeUnchecked(Durability durability, Change change) {
        writeUnchecked(durability, sql -> {
            change.in(sql);
            return Boolean.TRUE;
        });
    }

    private <T> T onWriter(Writer.Use<T> use) throws StudioException {
        try {
            return writer.alone(connection -> {
                requireOpen();
                return use.of(connection);
            });
        } catch (SQLException | PersistenceException e) {
            throw problem(e);
        }
    }

    /** Brings the schema up to date. */
    public Migrations.Outcome migrate(Migrations migrations) throws StudioException {
        return onWriter(connection -> {
            requireWritable();
            return migrations.apply(connection, dialect, file);
        });
    }

    /** Problems in the file's structure; empty when it is sound. */
    public List<String> integrity() throws StudioException {
        return onWriter(dialect::integrity);
    }

    /** Writes a consistent copy. @param target must not exist */
    public void copyTo(Path target) throws StudioException {
        onWriter(connection -> {
            try {
                dialect.copyTo(connection, target);
                return target;
            } catch (SQLException e) {
                throw DatabaseProblems.of(dialect, target, e);
            }
        });
    }

    /**
     * A number that changes when another process has committed; empty while this process writes, because the question must
     * be asked on the connection that writes: there our own commits do not count.
     */
    public OptionalLong foreignVersion() throws StudioException {
        try {
            return writer.ifFree(connection -> closed ? OptionalLong.empty() : OptionalLong.of(dialect.dataVersion(connection)))
                    .orElse(OptionalLong.empty());
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Gives free pages back to the disk; the caller knows that nobody else has the database open. */
    public void vacuum() throws StudioException {
        onWriter(connection -> {
            requireWritable();
            dialect.vacuum(connection);
            return file;
        });
    }

    /** Pages that hold nothing, and all pages; empty where the engine does not count them. */
    public Optional<Pages> pages() throws StudioException {
        return onWriter(dialect::pages);
    }

    /** @param free pages without content @param pageBytes size of each */
    public record Pages(long free, long all, long pageBytes) {}

    private boolean shrinks(Connection connection) {
        try {
            return changed() && !damaged && dialect.shrinksWhenClosed(connection);
        } catch (SQLException e) {
            LOG.log(Level.INFO, "How much of " + file + " is free is not known", e);
            return false;
        }
    }

    private void requireWritable() throws StudioException {
        requireOpen();
        if (readOnly != null) {
            throw new StudioException(readOnly);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ProjectClosedException();
        }
    }

    @Override
    public void close() {
        writer.end(connection -> {
            if (closed) {
                return;
            }
            closed = true;
            boolean shrinks = shrinks(connection);
            readers.close();
            Readers.closeQuietly(connection);
            if (shrinks) {
                dialect.shrink(file);
            }
        });
    }
}

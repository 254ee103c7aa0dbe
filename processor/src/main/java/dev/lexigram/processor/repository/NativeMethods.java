package dev.lexigram.processor.repository;

import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.statement.NativeStatement;
import dev.lexigram.processor.statement.NativeStatements;
import dev.lexigram.sql.manifest.ManifestEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/// Methods with `@Sql`: a statement in the database's own language.
///
/// @param statements reads them
/// @param fields the generated fields
/// @param entries takes what tools are told
record NativeMethods(NativeStatements statements, RepositoryFields fields, List<ManifestEntry> entries)
        implements MethodKind {

    NativeMethods(NativeStatements statements, RepositoryFields fields) {
        this(statements, fields, new ArrayList<>());
    }

    @Override
    public Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark) {
        Optional<NativeStatement> read = statements.read(method.element(), method.parameters(), method.result());
        read.ifPresent(statement -> entries.add(statement.manifest()));
        return read.map(this::body);
    }

    private MethodBody body(NativeStatement statement) {
        var code = statement.code(fields.database(), fields::text);
        return switch (statement.shape()) {
            case VALUE -> new MethodBody.Value(code);
            case ACT -> new MethodBody.Act(code);
            case STATEMENTS -> new MethodBody.Statements(code);
        };
    }
}

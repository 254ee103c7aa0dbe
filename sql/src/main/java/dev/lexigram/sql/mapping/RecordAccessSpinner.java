package dev.lexigram.sql.mapping;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.sql.dialect.Codec;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Spins a class beside a record that reads, makes and opens it without reflection.
///
/// Method handles in fields would be slower by a multiple: the JIT compiler only sees through them when they are
/// constants.
final class RecordAccessSpinner {

    private static final ClassDesc ACCESS = desc(RecordAccess.class);
    private static final ClassDesc CODEC = desc(Codec.class);
    private static final ClassDesc ROW = desc(ResultSet.class);
    private static final ClassDesc NOT_NULL = desc(NotNullColumns.class);
    private static final String SUFFIX = "$LexigramAccess";
    private static final int ARGUMENT_1 = 1;
    private static final int ARGUMENT_2 = 2;
    private static final int ARGUMENT_3 = 3;

    private final ClassDesc record;
    private final List<Class<?>> types;
    private final List<String> names;
    private final List<Boolean> plain;

    private RecordAccessSpinner(Class<?> type) {
        this.record = desc(type);
        RecordComponent[] components = type.getRecordComponents();
        this.types = Arrays.stream(components)
                .<Class<?>>map(RecordComponent::getType)
                .toList();
        this.names = Arrays.stream(components).map(RecordComponent::getName).toList();
        this.plain = Arrays.stream(components).map(RecordAccessSpinner::isPlain).toList();
    }

    /// Whether a number or text is read by the driver's own getter: unless the component has a form of its own.
    private static boolean isPlain(RecordComponent component) {
        return !component.isAnnotationPresent(StoredAs.class) && !component.isAnnotationPresent(Json.class);
    }

    // One class per record, whatever the number of databases; it goes when the record's class loader goes.
    private static final ClassValue<RecordAccess<?>> SPUN = new ClassValue<>() {
        @Override
        protected RecordAccess<?> computeValue(Class<?> type) {
            return spin(type);
        }
    };

    /// The access to a record class.
    ///
    /// @throws MappingException when the record's module does not open its package to `dev.lexigram.sql`
    @SuppressWarnings("unchecked")
    static <T> RecordAccess<T> of(Class<T> type) {
        return (RecordAccess<T>) SPUN.get(type);
    }

    // Two threads may come here for one record; the class can be defined only once.
    private static synchronized RecordAccess<?> spin(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Class<?> spun = define(lookup, type);
            return (RecordAccess<?>) lookup.findConstructor(spun, MethodType.methodType(void.class))
                    .invoke();
        } catch (IllegalAccessException e) {
            throw new MappingException(
                    Problem.of("The record's package is closed to the mapping.")
                            .with("record", type.getName())
                            .hint("Add 'opens " + type.getPackageName() + " to dev.lexigram.sql;' to its module-info."),
                    e);
        } catch (Throwable e) {
            throw new MappingException(
                    Problem.of("No access to the record could be made.").with("record", type.getName()), e);
        }
    }

    /// Defined as a plain class: a hidden one may only be defined from within its own module.
    private static Class<?> define(MethodHandles.Lookup lookup, Class<?> type) throws IllegalAccessException {
        String name = type.getName() + SUFFIX;
        try {
            return lookup.findClass(name);
        } catch (ClassNotFoundException e) {
            return lookup.defineClass(new RecordAccessSpinner(type).bytes(name));
        }
    }

    private byte[] bytes(String name) {
        return ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        type -> type.withFlags(AccessFlag.FINAL, AccessFlag.SUPER, AccessFlag.SYNTHETIC)
                                .withInterfaceSymbols(ACCESS)
                                .withMethodBody(
                                        INIT_NAME,
                                        MethodTypeDesc.of(CD_void),
                                        ClassFile.ACC_PUBLIC,
                                        RecordAccessSpinner::init)
                                .withMethodBody(
                                        "read",
                                        MethodTypeDesc.of(CD_Object, ROW, CD_int.arrayType(), CODEC.arrayType()),
                                        ClassFile.ACC_PUBLIC,
                                        this::read)
                                .withMethodBody(
                                        "get",
                                        MethodTypeDesc.of(CD_Object, CD_Object, CD_int),
                                        ClassFile.ACC_PUBLIC,
                                        this::get)
                                .withMethodBody(
                                        "create",
                                        MethodTypeDesc.of(CD_Object, CD_Object.arrayType()),
                                        ClassFile.ACC_PUBLIC,
                                        this::create));
    }

    private static void init(CodeBuilder code) {
        code.aload(0)
                .invokespecial(CD_Object, INIT_NAME, MethodTypeDesc.of(CD_void))
                .return_();
    }

    private void read(CodeBuilder code) {
        code.new_(record).dup();
        for (int i = 0; i < types.size(); i++) {
            readComponent(code, i, types.get(i), plain.get(i));
        }
        construct(code);
    }

    private static void readComponent(CodeBuilder code, int i, Class<?> type, boolean plain) {
        if (plain && type.isPrimitive() && type != char.class) {
            columnOf(code, i);
            String getter = "get" + Character.toUpperCase(type.getName().charAt(0))
                    + type.getName().substring(1);
            code.invokestatic(NOT_NULL, getter, MethodTypeDesc.of(desc(type), ROW, CD_int));
        } else if (plain && type == String.class) {
            columnOf(code, i);
            code.invokeinterface(ROW, "getString", MethodTypeDesc.of(CD_String, CD_int));
        } else {
            code.aload(ARGUMENT_3).loadConstant(i).aaload();
            columnOf(code, i);
            code.invokeinterface(CODEC, "read", MethodTypeDesc.of(CD_Object, ROW, CD_int));
            if (type.isPrimitive()) {
                columnOf(code, i);
                code.invokestatic(NOT_NULL, "present", MethodTypeDesc.of(CD_Object, CD_Object, ROW, CD_int));
            }
            unbox(code, type);
        }
    }

    /// Pushes the row and the component's column index.
    private static void columnOf(CodeBuilder code, int i) {
        code.aload(ARGUMENT_1).aload(ARGUMENT_2).loadConstant(i).iaload();
    }

    private void get(CodeBuilder code) {
        List<SwitchCase> cases = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Label label = code.newLabel();
            labels.add(label);
            cases.add(SwitchCase.of(i, label));
        }
        Label none = code.newLabel();
        code.iload(ARGUMENT_2).tableswitch(0, Math.max(types.size() - 1, 0), none, cases);
        for (int i = 0; i < types.size(); i++) {
            code.labelBinding(labels.get(i)).aload(ARGUMENT_1).checkcast(record);
            code.invokevirtual(record, names.get(i), MethodTypeDesc.of(desc(types.get(i))));
            box(code, types.get(i));
            code.areturn();
        }
        code.labelBinding(none)
                .new_(desc(IndexOutOfBoundsException.class))
                .dup()
                .iload(ARGUMENT_2)
                .invokespecial(desc(IndexOutOfBoundsException.class), INIT_NAME, MethodTypeDesc.of(CD_void, CD_int))
                .athrow();
    }

    private void create(CodeBuilder code) {
        code.new_(record).dup();
        for (int i = 0; i < types.size(); i++) {
            code.aload(ARGUMENT_1).loadConstant(i).aaload();
            unbox(code, types.get(i));
        }
        construct(code);
    }

    private void construct(CodeBuilder code) {
        ClassDesc[] parameters = types.stream().map(RecordAccessSpinner::desc).toArray(ClassDesc[]::new);
        code.invokespecial(record, INIT_NAME, MethodTypeDesc.of(CD_void, parameters))
                .areturn();
    }

    private static void box(CodeBuilder code, Class<?> type) {
        if (type.isPrimitive()) {
            ClassDesc wrapper = desc(MethodType.methodType(type).wrap().returnType());
            code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, desc(type)));
        }
    }

    private static void unbox(CodeBuilder code, Class<?> type) {
        if (type.isPrimitive()) {
            ClassDesc wrapper = desc(MethodType.methodType(type).wrap().returnType());
            code.checkcast(wrapper).invokevirtual(wrapper, type.getName() + "Value", MethodTypeDesc.of(desc(type)));
        } else if (type != Object.class) {
            code.checkcast(desc(type));
        }
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}

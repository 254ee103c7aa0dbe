package dev.lexigram.sql.mapping;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.EntityShape.Access;
import dev.lexigram.sql.mapping.EntityShape.Making;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/// Spins a class beside a class of entities that reads, makes and opens them without reflection.
///
/// Method handles in fields would be slower by a multiple: the JIT compiler only sees through them when they are
/// constants.
final class EntityAccessSpinner {

    private static final ClassDesc ACCESS = desc(EntityAccess.class);
    private static final ClassDesc CODEC = desc(Codec.class);
    private static final ClassDesc ROW = desc(ResultSet.class);
    private static final ClassDesc NOT_NULL = desc(NotNullColumns.class);
    private static final String SUFFIX = "$LexigramAccess";
    private static final int ARGUMENT_1 = 1;
    private static final int ARGUMENT_2 = 2;
    private static final int ARGUMENT_3 = 3;

    private final ClassDesc entity;
    private final List<Member> members;
    private final List<Access> readers;
    private final EntityShape.Making making;
    private final List<Access> setters;

    private EntityAccessSpinner(EntityShape shape) {
        this.entity = desc(shape.type());
        this.members = shape.members();
        this.readers = shape.readers();
        this.making = shape.making();
        this.setters = shape.setters();
    }

    /// Whether a number or text is read by the driver's own getter: unless the member has a form of its own.
    private static boolean isPlain(Member member) {
        return !member.has(Mark.Plain.JSON) && member.mark(Mark.Coded.class).isEmpty();
    }

    // One class per record, whatever the number of databases; it goes when the record's class loader goes.
    private static final ClassValue<EntityAccess<?>> SPUN = new ClassValue<>() {
        @Override
        protected EntityAccess<?> computeValue(Class<?> type) {
            return spin(type);
        }
    };

    /// The access to a record class.
    ///
    /// @throws MappingException when the record's module does not open its package to `dev.lexigram.sql`
    @SuppressWarnings("unchecked")
    static <T> EntityAccess<T> of(Class<T> type) {
        return (EntityAccess<T>) SPUN.get(type);
    }

    // Two threads may come here for one record; the class can be defined only once.
    private static synchronized EntityAccess<?> spin(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Class<?> spun = define(lookup, type);
            return (EntityAccess<?>) lookup.findConstructor(spun, MethodType.methodType(void.class))
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
            return lookup.defineClass(new EntityAccessSpinner(EntityShape.of(type)).bytes(name));
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
                                        EntityAccessSpinner::init)
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
                                        this::create)
                                .withMethodBody(
                                        "assign",
                                        MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object.arrayType()),
                                        ClassFile.ACC_PUBLIC,
                                        this::assign));
    }

    private static void init(CodeBuilder code) {
        code.aload(0)
                .invokespecial(CD_Object, INIT_NAME, MethodTypeDesc.of(CD_void))
                .return_();
    }

    private void read(CodeBuilder code) {
        make(code, (i, member) -> readMember(code, i, member));
    }

    private static void readMember(CodeBuilder code, int i, Member member) {
        Class<?> type = member.type();
        boolean plain = isPlain(member);
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
        for (int i = 0; i < members.size(); i++) {
            Label label = code.newLabel();
            labels.add(label);
            cases.add(SwitchCase.of(i, label));
        }
        Label none = code.newLabel();
        code.iload(ARGUMENT_2).tableswitch(0, Math.max(members.size() - 1, 0), none, cases);
        for (int i = 0; i < members.size(); i++) {
            code.labelBinding(labels.get(i)).aload(ARGUMENT_1).checkcast(entity);
            getMember(code, readers.get(i));
            box(code, members.get(i).type());
            code.areturn();
        }
        code.labelBinding(none)
                .new_(desc(IndexOutOfBoundsException.class))
                .dup()
                .iload(ARGUMENT_2)
                .invokespecial(desc(IndexOutOfBoundsException.class), INIT_NAME, MethodTypeDesc.of(CD_void, CD_int))
                .athrow();
    }

    private void getMember(CodeBuilder code, Access reader) {
        switch (reader) {
            case Access.Call(Method method) -> invoke(code, method);
            case Access.Direct(Field field) -> code.getfield(entity, field.getName(), desc(field.getType()));
        }
    }

    private void invoke(CodeBuilder code, Method method) {
        ClassDesc[] parameters = descs(List.of(method.getParameterTypes()));
        code.invokevirtual(entity, method.getName(), MethodTypeDesc.of(desc(method.getReturnType()), parameters));
    }

    private void create(CodeBuilder code) {
        make(code, (i, member) -> {
            code.aload(ARGUMENT_1).loadConstant(i).aaload();
            unbox(code, member.type());
        });
    }

    private void assign(CodeBuilder code) {
        for (int i = 0; i < setters.size(); i++) {
            code.aload(ARGUMENT_1).checkcast(entity);
            code.aload(ARGUMENT_2).loadConstant(i).aaload();
            unbox(code, members.get(i).type());
            set(code, setters.get(i));
        }
        code.loadConstant(setters.isEmpty() ? 0 : 1).ireturn();
    }

    /// What pushes the value of a member.
    private interface Push {
        void value(int index, Member member);
    }

    private void make(CodeBuilder code, Push push) {
        code.new_(entity).dup();
        switch (making) {
            case Making.Whole(List<Integer> order) -> {
                order.forEach(i -> push.value(i, members.get(i)));
                List<Class<?>> types =
                        order.stream().<Class<?>>map(i -> members.get(i).type()).toList();
                code.invokespecial(entity, INIT_NAME, MethodTypeDesc.of(CD_void, descs(types)));
            }
            case Making.Stepwise(List<Access> setters) -> {
                code.invokespecial(entity, INIT_NAME, MethodTypeDesc.of(CD_void));
                for (int i = 0; i < setters.size(); i++) {
                    code.dup();
                    push.value(i, members.get(i));
                    set(code, setters.get(i));
                }
            }
        }
        code.areturn();
    }

    private void set(CodeBuilder code, Access setter) {
        switch (setter) {
            case Access.Call(Method method) -> {
                invoke(code, method);
                drop(code, method.getReturnType());
            }
            case Access.Direct(Field field) -> code.putfield(entity, field.getName(), desc(field.getType()));
        }
    }

    private static void drop(CodeBuilder code, Class<?> returned) {
        if (returned == long.class || returned == double.class) {
            code.pop2();
        } else if (returned != void.class) {
            code.pop();
        }
    }

    private static ClassDesc[] descs(List<Class<?>> types) {
        return types.stream().map(EntityAccessSpinner::desc).toArray(ClassDesc[]::new);
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
